<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>Begin an empty plan</source>
        <translation>空のプランを作成します</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>開く(&amp;O)...</translation>
    </message>
    <message>
        <source>Open a plan from a file</source>
        <translation>ファイルからプランを開きます</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the plan to its file</source>
        <translation>プランをファイルに上書き保存します</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation>名前を付けて保存(&amp;A)...</translation>
    </message>
    <message>
        <source>Save the plan to another file</source>
        <translation>プランを別のファイルに保存します</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>エクスポート(&amp;E)...</translation>
    </message>
    <message>
        <source>Write the matrix or the diagram for others: XLSX, CSV, PDF, SVG ...</source>
        <translation>通信要件一覧または通信フロー図を出力します（XLSX、CSV、PDF、SVGなど）</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>印刷(&amp;P)...</translation>
    </message>
    <message>
        <source>Print the sheets</source>
        <translation>図面を印刷します</translation>
    </message>
    <message>
        <source>Print pre&amp;view</source>
        <translation>印刷プレビュー(&amp;V)</translation>
    </message>
    <message>
        <source>See the sheets as they will be printed</source>
        <translation>印刷される図面を確認します</translation>
    </message>
    <message>
        <source>&amp;Close the plan</source>
        <translation>プランを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close the plan and show the start page</source>
        <translation>プランを閉じて、スタートページを表示します</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>プログラムを終了します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直し(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>Cut what is selected</source>
        <translation>選択した要素を切り取ります</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Insert what was copied</source>
        <translation>コピーした要素を貼り付けます</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>Put a copy beside what is selected</source>
        <translation>選択した要素の複製を隣に配置します</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>削除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>選択した要素を削除します</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>名前の変更(&amp;N)</translation>
    </message>
    <message>
        <source>Change the name in place</source>
        <translation>その場で名前を変更します</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select everything on the canvas</source>
        <translation>キャンバス上のすべての要素を選択します</translation>
    </message>
    <message>
        <source>Select the same &amp;kind</source>
        <translation>同じ種別を選択(&amp;K)</translation>
    </message>
    <message>
        <source>Select everything of the kinds that are selected</source>
        <translation>選択中の要素と同じ種別の要素をすべて選択します</translation>
    </message>
    <message>
        <source>Select the same pr&amp;oduct</source>
        <translation>同じ製品を選択(&amp;O)</translation>
    </message>
    <message>
        <source>Select everything that the same products reach</source>
        <translation>同じ製品の対象となる要素をすべて選択します</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>検索(&amp;F)</translation>
    </message>
    <message>
        <source>Find a name, an address, a port or a product</source>
        <translation>名前、アドレス、ポート、または製品を検索します</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>表示を拡大します</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show it smaller</source>
        <translation>表示を縮小します</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>Show it in its own size</source>
        <translation>原寸で表示します</translation>
    </message>
    <message>
        <source>&amp;Fit the plan</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>プラン全体を表示します</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>選択範囲に合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Show what is selected as large as it can be</source>
        <translation>選択した要素をできるだけ大きく表示します</translation>
    </message>
    <message>
        <source>O&amp;verview map</source>
        <translation>全体図(&amp;V)</translation>
    </message>
    <message>
        <source>Show the whole plan small, in a corner of the canvas</source>
        <translation>プラン全体の縮小図をキャンバスの隅に表示します</translation>
    </message>
    <message>
        <source>Page &amp;borders</source>
        <translation>ページ境界(&amp;B)</translation>
    </message>
    <message>
        <source>Show where the pages of the sheet end</source>
        <translation>図面のページの境界を表示します</translation>
    </message>
    <message>
        <source>S&amp;nap to grid and neighbours</source>
        <translation>グリッドと隣接要素に吸着(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全画面表示(&amp;U)</translation>
    </message>
    <message>
        <source>Show nothing but this window</source>
        <translation>このウィンドウを画面全体に表示します</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>Menus and messages in English</source>
        <translation>メニューとメッセージを英語で表示します</translation>
    </message>
    <message>
        <source>日本語(&amp;J)</source>
        <translation>日本語(&amp;J)</translation>
    </message>
    <message>
        <source>Menus and messages in Japanese</source>
        <translation>メニューとメッセージを日本語で表示します</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>デスクトップに合わせる(&amp;A)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>デスクトップの設定に合わせて、ライトまたはダークにします</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light windows</source>
        <translation>明るい背景に暗い文字で表示します</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on dark windows; the sheet stays white</source>
        <translation>暗い背景に明るい文字で表示します（図面は白のままです）</translation>
    </message>
    <message>
        <source>Document in &amp;English</source>
        <translation>文書を英語で表示(&amp;E)</translation>
    </message>
    <message>
        <source>Canvas, tables and exports in English</source>
        <translation>キャンバス、表、および出力を英語にします</translation>
    </message>
    <message>
        <source>Document in &amp;Japanese</source>
        <translation>文書を日本語で表示(&amp;J)</translation>
    </message>
    <message>
        <source>Canvas, tables and exports in Japanese</source>
        <translation>キャンバス、表、および出力を日本語にします</translation>
    </message>
    <message>
        <source>Document in &amp;both languages</source>
        <translation>文書を両言語で表示(&amp;B)</translation>
    </message>
    <message>
        <source>Canvas, tables and exports in English and Japanese</source>
        <translation>キャンバス、表、および出力を英語と日本語の併記にします</translation>
    </message>
    <message>
        <source>&amp;Machine...</source>
        <translation>マシン(&amp;M)...</translation>
    </message>
    <message>
        <source>Choose a machine by typing its name, and put it on the canvas</source>
        <translation>名前を入力してマシンを選び、キャンバスに配置します</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>ゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>Draw a zone: a frame that takes in what is dropped on it</source>
        <translation>ゾーンの枠を描きます（枠内に置いた要素はゾーンに属します）</translation>
    </message>
    <message>
        <source>&amp;Firewall</source>
        <translation>ファイアウォール(&amp;F)</translation>
    </message>
    <message>
        <source>Put a firewall between zones</source>
        <translation>ゾーンの間にファイアウォールを配置します</translation>
    </message>
    <message>
        <source>Prod&amp;uct on the selected machine...</source>
        <translation>選択したマシンの製品(&amp;U)...</translation>
    </message>
    <message>
        <source>Say which product runs on the selected machine</source>
        <translation>選択したマシンで動作する製品を指定します</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>左揃え(&amp;L)</translation>
    </message>
    <message>
        <source>Align the selected things at their left edges</source>
        <translation>選択した要素を左端で揃えます</translation>
    </message>
    <message>
        <source>Align &amp;centers</source>
        <translation>左右中央揃え(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>右揃え(&amp;R)</translation>
    </message>
    <message>
        <source>Align the selected things at their right edges</source>
        <translation>選択した要素を右端で揃えます</translation>
    </message>
    <message>
        <source>Align &amp;top edges</source>
        <translation>上揃え(&amp;T)</translation>
    </message>
    <message>
        <source>Align the selected things at their top edges</source>
        <translation>選択した要素を上端で揃えます</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>上下中央揃え(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;bottom edges</source>
        <translation>下揃え(&amp;B)</translation>
    </message>
    <message>
        <source>Align the selected things at their bottom edges</source>
        <translation>選択した要素を下端で揃えます</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>左右に等間隔(&amp;A)</translation>
    </message>
    <message>
        <source>Make the gaps between the selected things equally wide</source>
        <translation>選択した要素の左右の間隔を均等にします</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>上下に等間隔(&amp;D)</translation>
    </message>
    <message>
        <source>Make the gaps between the selected things equally high</source>
        <translation>選択した要素の上下の間隔を均等にします</translation>
    </message>
    <message>
        <source>Arrange the &amp;plan</source>
        <translation>プランを自動配置(&amp;P)</translation>
    </message>
    <message>
        <source>Place everything anew by zone and role; what is pinned stays</source>
        <translation>ゾーンと役割に基づいて全体を配置し直します（固定した要素は動きません）</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>固定(&amp;I)</translation>
    </message>
    <message>
        <source>Keep the selected machines where they are when the plan is arranged</source>
        <translation>自動配置の際に、選択したマシンの位置を保ちます</translation>
    </message>
    <message>
        <source>&amp;Revisions...</source>
        <translation>改訂履歴(&amp;R)...</translation>
    </message>
    <message>
        <source>The revision table of the sheet</source>
        <translation>図面の改訂履歴を編集します</translation>
    </message>
    <message>
        <source>Show what has changed since an older plan</source>
        <translation>以前のプランからの変更を表示します</translation>
    </message>
    <message>
        <source>&amp;Issue a revision...</source>
        <translation>版の発行(&amp;I)...</translation>
    </message>
    <message>
        <source>Give the rows their numbers, for good, and enter the revision</source>
        <translation>行に恒久的な項番を付与し、改訂履歴に記録します</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>How to work with Portolan</source>
        <translation>Portolanの使い方を表示します</translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation>Portolanについて(&amp;A)</translation>
    </message>
    <message>
        <source>Propert&amp;ies</source>
        <translation>プロパティ(&amp;I)</translation>
    </message>
    <message>
        <source>Type into the properties of what is selected</source>
        <translation>選択中の要素のプロパティに入力します</translation>
    </message>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>次のパネル(&amp;X)</translation>
    </message>
    <message>
        <source>Move the keyboard from the canvas to the panels, one after the other</source>
        <translation>キーボードの操作先をキャンバスから各パネルへ順に移します</translation>
    </message>
    <message>
        <source>Previous p&amp;anel</source>
        <translation>前のパネル(&amp;A)</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>同じ設定でエクスポート(&amp;G)</translation>
    </message>
    <message>
        <source>Write the same file again, with what was chosen for this plan last</source>
        <translation>このプランで前回選んだ設定のまま、同じファイルに出力します</translation>
    </message>
    <message>
        <source>What Japanese sheets call both ends, in this plan and new ones: the usual words</source>
        <translation>日本語の文書で両端を何と呼ぶか（このプランと新規プラン）：一般的な語</translation>
    </message>
    <message>
        <source>What Japanese sheets call both ends, in this plan and new ones: as Hitachi&apos;s manuals</source>
        <translation>日本語の文書で両端を何と呼ぶか（このプランと新規プラン）：日立のマニュアルの語</translation>
    </message>
    <message>
        <source>What Japanese sheets call both ends, in this plan and new ones: sender and receiver</source>
        <translation>日本語の文書で両端を何と呼ぶか（このプランと新規プラン）：送信側と受信側の語</translation>
    </message>
    <message>
        <source>&amp;Sheet and title block</source>
        <translation>図面と表題欄(&amp;S)</translation>
    </message>
    <message>
        <source>Title, paper and title block, in the panel Properties</source>
        <translation>文書名、用紙、表題欄をプロパティパネルで編集します</translation>
    </message>
    <message>
        <source>&amp;Compare with a file...</source>
        <translation>ファイルと比較(&amp;C)...</translation>
    </message>
    <message>
        <source>Compare with what is sa&amp;ved</source>
        <translation>保存済みの内容と比較(&amp;V)</translation>
    </message>
    <message>
        <source>Show what has changed since the plan was saved or opened</source>
        <translation>プランを保存した時点、または開いた時点からの変更を表示します</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>次の相違点(&amp;N)</translation>
    </message>
    <message>
        <source>Choose the next thing that differs from the older plan</source>
        <translation>以前のプランと異なる次の箇所を選択します</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>前の相違点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>比較を終了(&amp;E)</translation>
    </message>
    <message>
        <source>Show the plan alone again</source>
        <translation>元のプランだけの表示に戻します</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>次を検索(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next thing that was found</source>
        <translation>次の検索結果に移動します</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the thing that was found before</source>
        <translation>前の検索結果に移動します</translation>
    </message>
    <message>
        <source>&amp;Where is this used?</source>
        <translation>使用箇所(&amp;W)</translation>
    </message>
    <message>
        <source>Wh&amp;ere is this product used?</source>
        <translation>製品の使用箇所(&amp;E)</translation>
    </message>
    <message>
        <source>List what the products of the selected machine or row are used for</source>
        <translation>選択したマシンまたは行の製品が使われている箇所を一覧にします</translation>
    </message>
    <message>
        <source>Where i&amp;s this port used?</source>
        <translation>ポートの使用箇所(&amp;S)</translation>
    </message>
    <message>
        <source>List everything that the port of the selected row or arrow is used for</source>
        <translation>選択した行または矢印のポートが使われている箇所を一覧にします</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>All keys and what they do</source>
        <translation>すべてのキーとその動作</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>What Portolan is made with, and under which terms</source>
        <translation>Portolanが使用しているライブラリと利用条件</translation>
    </message>
    <message>
        <source>Version, licence and the documents that are known</source>
        <translation>バージョン、ライセンス、収録している文書</translation>
    </message>
    <message>
        <source>Le&amp;ave out...</source>
        <translation>対象外にする(&amp;A)...</translation>
    </message>
    <message>
        <source>Leave rows of what is selected out of the matrix, with a reason</source>
        <translation>選択したものの行を、理由を付けて対象外にします</translation>
    </message>
    <message>
        <source>&amp;Take in again</source>
        <translation>対象に戻す(&amp;T)</translation>
    </message>
    <message>
        <source>Take rows that were left out into the matrix again</source>
        <translation>対象外にした行を対象に戻します</translation>
    </message>
    <message>
        <source>Wh&amp;y is this here?</source>
        <translation>必要な理由(&amp;Y)</translation>
    </message>
    <message>
        <source>Which document asks for a row, and what in the plan made it appear</source>
        <translation>行の根拠となる原典とプランの内容を表示します</translation>
    </message>
    <message>
        <source>S&amp;how its rows only</source>
        <translation>選択したものの行だけを表示(&amp;H)</translation>
    </message>
    <message>
        <source>Only the rows of what is selected, in the panel Flows</source>
        <translation>通信フローパネルに、選択したものの行だけを表示します</translation>
    </message>
    <message>
        <source>Route all arr&amp;ows anew</source>
        <translation>すべての矢印を引き直す(&amp;O)</translation>
    </message>
    <message>
        <source>Take out of the &amp;group...</source>
        <translation>グループから外す(&amp;G)...</translation>
    </message>
    <message>
        <source>Make one machine of the selected group a node of its own</source>
        <translation>選択したグループの1台を独立したノードにします</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>凡例(&amp;G)</translation>
    </message>
    <message>
        <source>Explain signs and colours in a corner of the canvas</source>
        <translation>記号と色の意味をキャンバスの隅に表示します</translation>
    </message>
    <message>
        <source>Undo the latest change</source>
        <translation>直前の変更を取り消します</translation>
    </message>
    <message>
        <source>Repeat the change that was undone</source>
        <translation>取り消した変更をもう一度実行します</translation>
    </message>
    <message>
        <source>Copy what is selected; it can be pasted into a mail as text</source>
        <translation>選択した要素をコピーします（メールにはテキストとして貼り付けられます）</translation>
    </message>
    <message>
        <source>List everything that refers to the selected thing or needs it</source>
        <translation>選択した要素を参照または必要とする箇所を一覧表示します</translation>
    </message>
    <message>
        <source>Moved things snap to the grid and to what is near</source>
        <translation>要素の移動時に、グリッドと近くの要素に位置を合わせます</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous panel, and back to the canvas</source>
        <translation>キーボードの操作先を1つ前のパネル、さらにキャンバスへ戻します</translation>
    </message>
    <message>
        <source>Centre the selected things on one vertical line</source>
        <translation>選択した要素を左右の中央で揃えます</translation>
    </message>
    <message>
        <source>Centre the selected things on one horizontal line</source>
        <translation>選択した要素を上下の中央で揃えます</translation>
    </message>
    <message>
        <source>Draw all arrows as on the sheet: from the plan alone, wherever they ran before</source>
        <translation>それまでの経路にかかわらず、図面と同じようにプランだけからすべての矢印を引き直します</translation>
    </message>
    <message>
        <source>Choose the previous thing that differs from the older plan</source>
        <translation>以前のプランと異なる前の箇所を選択します</translation>
    </message>
    <message>
        <source>F&amp;low</source>
        <translation>通信フロー(&amp;L)</translation>
    </message>
    <message>
        <source>Add a flow that no catalog knows, from machine to machine</source>
        <translation>ポート定義にない通信フローを、マシンからマシンへ追加します</translation>
    </message>
</context>
<context>
    <name>ArrangeCommand</name>
    <message>
        <source>Write a plan with places on the diagram for what has none</source>
        <translation>図上の位置が未設定の要素を配置したプランを出力</translation>
    </message>
    <message>
        <source>The plan file.</source>
        <translation>プランのファイル</translation>
    </message>
    <message>
        <source>Where to write the plan; PLAN itself is allowed.</source>
        <translation>プランの出力先（PLAN自体も指定可）</translation>
    </message>
    <message>
        <source>Say which plan: portolan-cli arrange PLAN -o FILE.</source>
        <translation>プランを1つ指定してください：portolan-cli arrange PLAN -o FILE</translation>
    </message>
    <message>
        <source>Say where to write: -o FILE.</source>
        <translation>出力先を指定してください：-o FILE</translation>
    </message>
    <message>
        <source>Arranging %1 ...</source>
        <translation>%1を自動配置しています...</translation>
    </message>
    <message>
        <source>Place everything anew, except the nodes that are pinned.</source>
        <translation>固定（pinned）されたノード以外をすべて配置し直す</translation>
    </message>
</context>
<context>
    <name>CanvasAccessible</name>
    <message>
        <source>Zone %1</source>
        <translation>ゾーン %1</translation>
    </message>
    <message>
        <source>Firewall %1</source>
        <translation>ファイアウォール %1</translation>
    </message>
    <message>
        <source>Arrow from %1 to %2: %3</source>
        <translation>%1から%2への矢印：%3</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>項番：%1</translation>
    </message>
</context>
<context>
    <name>CatalogCommand</name>
    <message>
        <source>List the port catalogs, print the flows of one, or check one of your own</source>
        <translation>ポート定義の一覧表示、内容の出力、独自のポート定義の検査</translation>
    </message>
    <message>
        <source>List the catalogs and the files they come from.</source>
        <translation>ポート定義とそのファイルを一覧表示</translation>
    </message>
    <message>
        <source>Print every leg of a catalog as its document prints it.</source>
        <translation>すべての通信定義を原典どおりに出力</translation>
    </message>
    <message>
        <source>Write to FILE instead of standard output.</source>
        <translation>出力先ファイル（省略時は標準出力）</translation>
    </message>
    <message>
        <source>--format, --lang and -o go with catalog flows only.</source>
        <translation>--format、--lang、-oはcatalog flowsでのみ指定できます。</translation>
    </message>
    <message>
        <source>Say one of: catalog list, catalog flows ID, catalog check FILE.</source>
        <translation>catalog list、catalog flows ID、catalog check FILEのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>[built in]</source>
        <translation>［組み込み］</translation>
    </message>
    <message>
        <source>The language is en or ja, not &quot;%1&quot;.</source>
        <translation>「%1」という言語は指定できません。enまたはjaを指定してください。</translation>
    </message>
    <message>
        <source>The format is csv, md or json, not &quot;%1&quot;.</source>
        <translation>「%1」という形式は指定できません。csv、md、jsonのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read here and can&apos;t be written over.</source>
        <translation>「%1」は入力として読み込むため、上書きできません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the id of a catalog.</source>
        <translation>「%1」はポート定義のIDではありません。</translation>
    </message>
    <message>
        <source>Mistakes in %1: %2.</source>
        <translation>%1の誤り：%2件</translation>
    </message>
    <message>
        <source>%1 is a sound catalog: &quot;%2&quot;, legs: %3, flows that they stand for: %4.</source>
        <translation>%1に誤りはありません。ポート定義「%2」：通信定義%3件（通信フロー%4件に相当）</translation>
    </message>
    <message>
        <source>Explain every mistake in a catalog file. Exit status: 0 it is sound, 1 it has mistakes, 3 it can&apos;t be read as a catalog at all.</source>
        <translation>ポート定義ファイルの誤りをすべて説明（終了ステータス：0 誤りなし、1 誤りあり、3 ポート定義として読み込めない）</translation>
    </message>
    <message>
        <source>Format of flows: csv, md or json; csv unless given.</source>
        <translation>flowsの形式：csv、md、json（省略時はcsv）</translation>
    </message>
    <message>
        <source>Language of flows: en or ja, en unless given; of CSV and JSON that of the notes alone.</source>
        <translation>flowsの言語：en、ja（省略時はen。CSVとJSONでは備考だけ）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product, document</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Print the findings of a plan</source>
        <translation>プランの指摘事項を表示</translation>
    </message>
    <message>
        <source>The plan file.</source>
        <translation>プランのファイル</translation>
    </message>
    <message>
        <source>text (default) or json.</source>
        <translation>形式：text（デフォルト）、json</translation>
    </message>
    <message>
        <source>en (default) or ja; json has both.</source>
        <translation>言語：en（デフォルト）、ja（jsonには両方を出力）</translation>
    </message>
    <message>
        <source>Say which plan: portolan-cli check PLAN.</source>
        <translation>プランを1つ指定してください：portolan-cli check PLAN</translation>
    </message>
    <message>
        <source>The format is text or json, not &quot;%1&quot;.</source>
        <translation>「%1」という形式は指定できません。textまたはjsonを指定してください。</translation>
    </message>
    <message>
        <source>The language is en or ja, not &quot;%1&quot;.</source>
        <translation>「%1」という言語は指定できません。enまたはjaを指定してください。</translation>
    </message>
    <message>
        <source>Checking %1 ...</source>
        <translation>%1を検査しています...</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>See: portolan-cli %1 --help</source>
        <translation>ヘルプ：portolan-cli %1 --help</translation>
    </message>
    <message>
        <source>Use the catalog in FILE, before any other of its id. Can be given several times.</source>
        <translation>同じIDのものより優先するポート定義（複数指定可）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many.</source>
        <translation>「%1」は余分な引数です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read here and can&apos;t be written over.</source>
        <translation>「%1」は入力として読み込むため、上書きできません。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: portolan-cli COMMAND [OPTION ...]</source>
        <translation>使い方：portolan-cli コマンド [オプション ...]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>コマンド：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション：</translation>
    </message>
    <message>
        <source>Print this help, or that of a command: portolan-cli COMMAND --help</source>
        <translation>このヘルプを表示（コマンド別：portolan-cli コマンド --help）</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>バージョンを表示</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>メモリが不足しています。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>このヘルプを表示</translation>
    </message>
    <message>
        <source>See: portolan-cli %1 --help</source>
        <translation>ヘルプ：portolan-cli %1 --help</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 check or catalog check found errors, or an output could not be written; 2 wrong usage; 3 unreadable input.</source>
        <translation>終了ステータス：0 正常終了、1 checkまたはcatalog checkでエラーを検出、あるいは出力に失敗、2 使い方の誤り、3 入力の読み込みに失敗</translation>
    </message>
    <message>
        <source>Turns plans of machines into firewall matrices and diagrams, from the vendors&apos; own port tables.</source>
        <translation>製品の提供元が公開するポート一覧表に基づき、マシンのプランから通信要件一覧と通信フロー図を作成します。</translation>
    </message>
    <message>
        <source>See: portolan-cli --help</source>
        <translation>ヘルプ：portolan-cli --help</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. The commands are: %2.</source>
        <translation>「%1」というコマンドはありません。使用できるコマンド：%2</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; is &quot;%2&quot; meant? The commands are: %3.</source>
        <translation>「%1」というコマンドはありません。「%2」の誤りではありませんか。使用できるコマンド：%3</translation>
    </message>
</context>
<context>
    <name>DiagramCommand</name>
    <message>
        <source>Write the diagram of a plan: routed, labelled arrows on sheets</source>
        <translation>プランの通信フロー図を出力</translation>
    </message>
    <message>
        <source>The plan file.</source>
        <translation>プランのファイル</translation>
    </message>
    <message>
        <source>Only the page N.</source>
        <translation>Nページ目だけ</translation>
    </message>
    <message>
        <source>Mark what changed against the older plan OLD; what is gone stands at or near its old place.</source>
        <translation>以前のプランOLDからの変更点を表示（削除されたものは元の位置またはその付近に表示）</translation>
    </message>
    <message>
        <source>Only what crosses the firewall ID.</source>
        <translation>ファイアウォールを通る通信だけ</translation>
    </message>
    <message>
        <source>A page for each product, phase, zone, protocol or firewall beside that of the whole plan; several, separated by commas, are possible.</source>
        <translation>プラン全体の図に加え、product（製品）、phase（作業フェーズ）、zone（ゾーン）、protocol（プロトコル）、firewall（ファイアウォール）ごとの図を出力（コンマ区切りで複数指定可）</translation>
    </message>
    <message>
        <source>auto (default), ports, numbers or both.</source>
        <translation>矢印のラベル：auto（デフォルト）、ports（ポート）、numbers（項番）、both（両方）</translation>
    </message>
    <message>
        <source>What arrows have their colours by: auto (default), product, table, protocol, phase or change.</source>
        <translation>矢印の色分け：auto（デフォルト）、product（製品）、table（原典の表）、protocol（プロトコル）、phase（作業フェーズ）、change（変更区分）</translation>
    </message>
    <message>
        <source>A4, A3, A2, Letter, Tabloid, or plan: as large as the plan; the plan&apos;s own unless given.</source>
        <translation>用紙：A4、A3、A2、Letter、Tabloid、plan（図全体が収まる大きさ）（省略時はプランの設定）</translation>
    </message>
    <message>
        <source>landscape or portrait; the plan&apos;s own unless given.</source>
        <translation>用紙の向き：landscape（横）、portrait（縦）（省略時はプランの設定）</translation>
    </message>
    <message>
        <source>Percent of 1 : 1, 5 to 1000; as large as fits the page unless given.</source>
        <translation>1 : 1に対する尺度、5～1000（単位：%、省略時は用紙に収まる最大の尺度）</translation>
    </message>
    <message>
        <source>Over several pages that overlap, where one would make the text too small to read.</source>
        <translation>1ページでは文字が小さすぎて読めない図を、重なりを持たせて複数のページに分割</translation>
    </message>
    <message>
        <source>Dots per inch of png; 144 unless given.</source>
        <translation>pngの解像度（単位：DPI、省略時は144）</translation>
    </message>
    <message>
        <source>Text of svg as outlines, for where the font will be missing.</source>
        <translation>svgの文字を輪郭線に変換（フォントのない環境用）</translation>
    </message>
    <message>
        <source>--page is the number of a page, from 1, not &quot;%1&quot;.</source>
        <translation>--pageに「%1」は指定できません。1以上のページ番号を指定してください。</translation>
    </message>
    <message>
        <source>Pages can be made by product, phase, zone, protocol or firewall, not by &quot;%1&quot;.</source>
        <translation>--byに「%1」は指定できません。product、phase、zone、protocol、firewallのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Labels are auto, ports, numbers or both, not &quot;%1&quot;.</source>
        <translation>--labelsに「%1」は指定できません。auto、ports、numbers、bothのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Colours are by auto, product, table, protocol, phase or change, not &quot;%1&quot;.</source>
        <translation>--colorsに「%1」は指定できません。auto、product、table、protocol、phase、changeのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>--dpi is for PNG files only.</source>
        <translation>--dpiはPNGファイルでのみ指定できます。</translation>
    </message>
    <message>
        <source>--dpi is a number from %1 to %2, not &quot;%3&quot;.</source>
        <translation>--dpiに「%3」は指定できません。%1～%2の数値を指定してください。</translation>
    </message>
    <message>
        <source>--outlines is for SVG files only.</source>
        <translation>--outlinesはSVGファイルでのみ指定できます。</translation>
    </message>
    <message>
        <source>Paper is A4, A3, A2, Letter, Tabloid or plan, not &quot;%1&quot;.</source>
        <translation>--paperに「%1」は指定できません。A4、A3、A2、Letter、Tabloid、planのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The orientation is landscape or portrait, not &quot;%1&quot;.</source>
        <translation>--orientationに「%1」は指定できません。landscapeまたはportraitを指定してください。</translation>
    </message>
    <message>
        <source>--scale is percent of 1 : 1, from 5 to 1000, not &quot;%1&quot;.</source>
        <translation>--scaleに「%1」は指定できません。1 : 1に対する割合を5～1000の数値（%）で指定してください。</translation>
    </message>
    <message>
        <source>Say which plan: portolan-cli diagram PLAN -o FILE.</source>
        <translation>プランを1つ指定してください：portolan-cli diagram PLAN -o FILE</translation>
    </message>
    <message>
        <source>Say where to write: -o FILE, with the ending svg, pdf, png or json.</source>
        <translation>出力先を指定してください：-o FILE（拡張子はsvg、pdf、png、json）</translation>
    </message>
    <message>
        <source>The ending of &quot;%1&quot; names no format; it is svg, pdf, png or json.</source>
        <translation>「%1」の拡張子からは形式が決まりません。拡張子はsvg、pdf、png、jsonのいずれかにしてください。</translation>
    </message>
    <message>
        <source>Say which plan to compare with: --against OLD.</source>
        <translation>比較するプランを指定してください：--against OLD</translation>
    </message>
    <message>
        <source>Writing %1 ...</source>
        <translation>%1を出力しています...</translation>
    </message>
    <message>
        <source>Drawing %1 ...</source>
        <translation>%1を作図しています...</translation>
    </message>
    <message>
        <source>Without the pages that list the rows of the matrix. Labels that are cut are told in full all the same, in Numbers on the sheet or on a page behind it.</source>
        <translation>通信要件一覧のページを省略（途中で省略されたラベルの全内容は、図面内または直後のページの項番表に示す）</translation>
    </message>
    <message>
        <source>Write to FILE; its ending says the format: svg, pdf, png or json. Further pages of svg and png have their number before the ending: sheet-2.svg, sheet-3.svg ...</source>
        <translation>出力先（形式は拡張子で決定：svg、pdf、png、json）。svgとpngの2ページ目以降は、拡張子の前にページ番号を付けて出力（sheet-2.svg、sheet-3.svgなど）</translation>
    </message>
    <message>
        <source>--orientation is for paper of a fixed size, not for --paper plan.</source>
        <translation>--orientationは、大きさの決まった用紙でのみ指定できます。--paper planとは併用できません。</translation>
    </message>
</context>
<context>
    <name>EditDetailText</name>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1：有効</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1：無効</translation>
    </message>
    <message>
        <source>port %1:</source>
        <translation>ポート%1</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>代替ポート</translation>
    </message>
    <message>
        <source>all that it can</source>
        <translation>管理できるものすべて</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>all, as the only manager</source>
        <translation>すべて（管理サーバが1台の場合）</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>count</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>zone of %1:</source>
        <translation>%1のゾーン</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>addresses of %1:</source>
        <translation>%1のアドレス</translation>
    </message>
    <message>
        <source>seen as</source>
        <translation>変換後アドレス（NAT）</translation>
    </message>
    <message>
        <source>%1 seen as</source>
        <translation>%1の変換後アドレス（NAT）</translation>
    </message>
    <message>
        <source>interfaces</source>
        <translation>インタフェース</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>搭載先のマシン</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>種別以外の役割</translation>
    </message>
    <message>
        <source>listens on</source>
        <translation>待ち受けポート</translation>
    </message>
    <message>
        <source>ephemeral ports</source>
        <translation>エフェメラルポート</translation>
    </message>
    <message>
        <source>manufacturer</source>
        <translation>メーカー</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>DHCP relay</source>
        <translation>DHCPリレー</translation>
    </message>
    <message>
        <source>directed broadcasts on</source>
        <translation>ディレクティッドブロードキャストの転送あり</translation>
    </message>
    <message>
        <source>directed broadcasts off</source>
        <translation>ディレクティッドブロードキャストの転送なし</translation>
    </message>
    <message>
        <source>keeps state</source>
        <translation>ステートフル</translation>
    </message>
    <message>
        <source>keeps no state</source>
        <translation>ステートレス</translation>
    </message>
    <message>
        <source>joins %1</source>
        <translation>%1への接続を追加</translation>
    </message>
    <message>
        <source>joins %1 no more</source>
        <translation>%1への接続を解除</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>nothing comes back</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>answers come back</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>title</source>
        <translation>文書名</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Japanese words for both ends</source>
        <translation>両端の呼び方（日本語）</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>checked by</source>
        <translation>審査者</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>date</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>system</source>
        <translation>システム名</translation>
    </message>
    <message>
        <source>confidentiality</source>
        <translation>機密区分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1→%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>Add %1</source>
        <translation>%1を追加</translation>
    </message>
    <message>
        <source>Add zone %1</source>
        <translation>ゾーン%1を追加</translation>
    </message>
    <message>
        <source>Add firewall %1</source>
        <translation>ファイアウォール%1を追加</translation>
    </message>
    <message>
        <source>Add product %1</source>
        <translation>製品%1を追加</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1を移動</translation>
    </message>
    <message>
        <source>Move several (%1)</source>
        <translation>複数の要素を移動（%1個）</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1のサイズを変更</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1の名前を%2に変更</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>自動配置</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Change zone %1</source>
        <translation>ゾーン%1を変更</translation>
    </message>
    <message>
        <source>Change firewall %1</source>
        <translation>ファイアウォール%1を変更</translation>
    </message>
    <message>
        <source>Change flow %1</source>
        <translation>通信フロー%1を変更</translation>
    </message>
    <message>
        <source>Change product %1</source>
        <translation>製品%1を変更</translation>
    </message>
    <message>
        <source>Change routes</source>
        <translation>経路を変更</translation>
    </message>
    <message>
        <source>Install %1 on %2</source>
        <translation>%2に%1をインストール</translation>
    </message>
    <message>
        <source>Uninstall %1 from %2</source>
        <translation>%2から%1をアンインストール</translation>
    </message>
    <message>
        <source>Change what %1 on %2 manages</source>
        <translation>%2の%1の管理対象を変更</translation>
    </message>
    <message>
        <source>Change port &quot;%1&quot; of %2</source>
        <translation>%2のポート「%1」を変更</translation>
    </message>
    <message>
        <source>Change decisions (%1)</source>
        <translation>判断を変更（%1件）</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>文書名を変更</translation>
    </message>
    <message>
        <source>Change the sheet</source>
        <translation>図面の設定を変更</translation>
    </message>
    <message>
        <source>Change the revision table</source>
        <translation>改訂履歴を変更</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>備考を変更</translation>
    </message>
    <message>
        <source>Issue revision %1</source>
        <translation>%1版を発行</translation>
    </message>
    <message>
        <source>Reload from the file</source>
        <translation>ファイルから再読み込み</translation>
    </message>
    <message>
        <source>Delete several (%1): %2</source>
        <translation>複数を削除（%1）：%2</translation>
    </message>
    <message>
        <source>Cut (%1): %2</source>
        <translation>切り取り（%1）：%2</translation>
    </message>
    <message>
        <source>Paste (%1): %2</source>
        <translation>貼り付け（%1）：%2</translation>
    </message>
    <message>
        <source>Duplicate (%1): %2</source>
        <translation>複製（%1）：%2</translation>
    </message>
    <message>
        <source>Pin (%1): %2</source>
        <translation>固定（%1）：%2</translation>
    </message>
    <message>
        <source>Unpin (%1): %2</source>
        <translation>固定解除（%1）：%2</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>%1を%2から外す</translation>
    </message>
    <message>
        <source>Leave out rows (%1): %2</source>
        <translation>行を対象外にする（%1）：%2</translation>
    </message>
    <message>
        <source>Take rows in again (%1): %2</source>
        <translation>行を対象に戻す（%1）：%2</translation>
    </message>
    <message>
        <source>Accept findings (%1): %2</source>
        <translation>指摘事項を許容（%1）：%2</translation>
    </message>
    <message>
        <source>Take back acceptances (%1): %2</source>
        <translation>許容を取り消す（%1）：%2</translation>
    </message>
    <message>
        <source>Settle a finding: %2</source>
        <translation>指摘事項に対応：%2</translation>
    </message>
    <message>
        <source>Change %2 (%1)</source>
        <translation>%2（%1）を変更</translation>
    </message>
    <message>
        <source>Change %1 on %2</source>
        <translation>%2の%1を変更</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>edit, what it changed</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Add flow %1</source>
        <translation>通信フロー%1を追加</translation>
    </message>
    <message>
        <source>Align (%1): %2</source>
        <translation>整列（%1個）：%2</translation>
    </message>
    <message>
        <source>Distribute (%1): %2</source>
        <translation>等間隔に配置（%1個）：%2</translation>
    </message>
</context>
<context>
    <name>EditTool</name>
    <message>
        <source>New zone: drag its frame on the canvas, click where it is to stand, or press Enter for a free place. Esc leaves it.</source>
        <translation>ゾーンの追加：枠をキャンバス上でドラッグするか、配置する場所をクリックしてください。Enterキーを押すと空いている場所に配置します。Escキーで中止します。</translation>
    </message>
    <message>
        <source>New flow: drag from the machine that opens to the machine that listens, or go from one to the other with the arrow keys and press Enter at each. Esc leaves it.</source>
        <translation>通信フローの追加：通信を開始するマシンから待ち受けるマシンへドラッグするか、矢印キーで移動して、それぞれのマシンでEnterキーを押してください。Escキーで中止します。</translation>
    </message>
    <message>
        <source>Pinned: Arrange leaves it where it is.</source>
        <translation>固定：［プランを自動配置］でも動きません。</translation>
    </message>
    <message>
        <source>An arrow that follows from a catalog can&apos;t be deleted. Leave its rows out instead, or change the machines and products that it comes from.</source>
        <translation>ポート定義から導かれた矢印は削除できません。行を対象外にするか、元になっているマシンや製品を変更してください。</translation>
    </message>
</context>
<context>
    <name>ExampleCommand</name>
    <message>
        <source>Write a built-in example plan, or a large one made by rule</source>
        <translation>付属のサンプルプラン、または自動生成した大規模プランを出力</translation>
    </message>
    <message>
        <source>The example, &quot;large&quot;, or &quot;list&quot; to see their names.</source>
        <translation>サンプルの名前、large（大規模プラン）、list（名前の一覧）</translation>
    </message>
    <message>
        <source>Of large: how many nodes, %1 to %2 (default 10000).</source>
        <translation>large用：ノード数、%1～%2（デフォルト：10000）</translation>
    </message>
    <message>
        <source>Of large: which of many plans of this size, from 0 (default 1). The same numbers give the same bytes.</source>
        <translation>large用：乱数の種、0以上（デフォルト：1、同じ値なら同じ内容）</translation>
    </message>
    <message>
        <source>Write to FILE instead of standard output.</source>
        <translation>出力先ファイル（省略時は標準出力）</translation>
    </message>
    <message>
        <source>Say which example: %1.</source>
        <translation>サンプルを1つ指定してください：%1</translation>
    </message>
    <message>
        <source>--nodes is a number from %1 to %2, not &quot;%3&quot;.</source>
        <translation>--nodesに「%3」は指定できません。%1～%2の整数を指定してください。</translation>
    </message>
    <message>
        <source>--seed is a whole number from 0 to 4294967295, not &quot;%1&quot;.</source>
        <translation>--seedに「%1」は指定できません。0～4294967295の整数を指定してください。</translation>
    </message>
    <message>
        <source>Making the plan ...</source>
        <translation>プランを作成しています...</translation>
    </message>
    <message>
        <source>There is no example &quot;%1&quot;. The examples are: %2.</source>
        <translation>「%1」というサンプルはありません。使用できるサンプル：%2</translation>
    </message>
    <message>
        <source>--nodes and --seed go with the example &quot;large&quot; only.</source>
        <translation>--nodesと--seedは、サンプル「large」でのみ指定できます。</translation>
    </message>
    <message>
        <source>Write over FILE where it exists: it may be a plan that somebody works on.</source>
        <translation>FILEがすでにある場合に上書きします。編集中のプランでないことを確認してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. To write over it, add --force.</source>
        <translation>「%1」はすでにあります。上書きするには--forceを指定してください。</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1（%2版）</translation>
    </message>
    <message>
        <source>A plan of any size, made by rule</source>
        <translation>規模を指定して自動生成するプラン</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>en (default), ja or both.</source>
        <translation>言語：en（デフォルト）、ja、both（両方）</translation>
    </message>
    <message>
        <source>Only what starts or ends in the zone ID.</source>
        <translation>ゾーンを送信元か宛先とする通信だけ</translation>
    </message>
    <message>
        <source>Only what the product ID needs.</source>
        <translation>製品に必要な通信だけ</translation>
    </message>
    <message>
        <source>Only the phase P, and what needs no phase.</source>
        <translation>作業フェーズの通信と、作業フェーズによらない通信だけ</translation>
    </message>
    <message>
        <source>The language is en, ja or both, not &quot;%1&quot;.</source>
        <translation>「%1」という言語は指定できません。en、ja、bothのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id (--%2).</source>
        <translation>「%1」はIDではありません（--%2）。</translation>
    </message>
</context>
<context>
    <name>ExportQuestions</name>
    <message>
        <source>%1 is there already.</source>
        <translation>%1はすでにあります。</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <translation>置き換えますか？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較するプラン</translation>
    </message>
    <message>
        <source>Plans (*.plan.yaml *.yaml);;All files (*)</source>
        <translation>プラン (*.plan.yaml *.yaml);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>ExposureWords</name>
    <message>
        <source>Not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1のうちの1ポート</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside one zone: no firewall in between</source>
        <translation>同一ゾーン内：ファイアウォールを経由しません</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>経由：%1</translation>
    </message>
    <message>
        <source>Through %1, or another way that is as short</source>
        <translation>経由：%1（同じ長さの別の経路もあります）</translation>
    </message>
    <message>
        <source>No firewall joins these zones</source>
        <translation>これらのゾーンをつなぐファイアウォールがありません</translation>
    </message>
    <message numerus="yes">
        <source>%n open port(s) on each machine</source>
        <translation>
            <numerusform>マシン1台あたりの待ち受けポート：%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open port(s)</source>
        <translation>
            <numerusform>待ち受けポート：%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached through a firewall: %1</source>
        <translation>ファイアウォール経由で到達：%1個</translation>
    </message>
    <message>
        <source>Reached from its own zone: %1</source>
        <translation>同一ゾーンから到達：%1個</translation>
    </message>
    <message>
        <source>Zone not known: %1</source>
        <translation>ゾーン不明：%1個</translation>
    </message>
    <message>
        <source>From the machine itself, or by nobody in the plan: %1</source>
        <translation>自マシン内のみ、またはプラン内に接続元なし：%1個</translation>
    </message>
    <message>
        <source>Other flows lead to ports that no document states.</source>
        <translation>このほかに、原典にポートの記載がない通信フローがあります。</translation>
    </message>
    <message>
        <source>Nothing goes from here to there.</source>
        <translation>この方向の通信はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the matrix</source>
        <translation>
            <numerusform>通信要件：%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) that no way leads to</source>
        <translation>
            <numerusform>このほかに到達できる経路のない通信要件：%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent from by: %1</source>
        <translation>送信元ポートとして使用：%1</translation>
    </message>
    <message>
        <source>Listened on by: %1</source>
        <translation>待ち受けるノード：%1</translation>
    </message>
    <message>
        <source>Inside the ephemeral range of: %1. Another connection may hold the port when the program starts.</source>
        <translation>エフェメラルポートの範囲に含まれるノード：%1。プログラムの起動時に、ほかの通信がこのポートを使用していることがあります。</translation>
    </message>
    <message>
        <source>Ephemeral range %1</source>
        <translation>エフェメラルポートの範囲：%1</translation>
    </message>
    <message>
        <source>As the plan states it.</source>
        <translation>プランに指定された範囲です。</translation>
    </message>
    <message>
        <source>The default of %1.</source>
        <translation>%1の既定値です。</translation>
    </message>
    <message>
        <source>Listeners take a port of it that the first contact agrees on.</source>
        <translation>最初の接続で決まるポートを、この範囲から割り当てて待ち受けます。</translation>
    </message>
    <message>
        <source>Flows lead to all of this range.</source>
        <translation>この範囲全体が宛先になっています。</translation>
    </message>
    <message>
        <source>Nodes: %1</source>
        <translation>ノード：%1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Open ports</source>
        <translation>待ち受けポート</translation>
    </message>
    <message>
        <source>Through a firewall</source>
        <translation>ファイアウォール経由</translation>
    </message>
    <message>
        <source>Own zone</source>
        <translation>同一ゾーン</translation>
    </message>
    <message>
        <source>Zone not known</source>
        <translation>ゾーン不明</translation>
    </message>
    <message>
        <source>Machine itself</source>
        <translation>自マシン内のみ</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>From zone</source>
        <translation>送信元ゾーン</translation>
    </message>
    <message>
        <source>To zone</source>
        <translation>宛先ゾーン</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Number of ports</source>
        <translation>ポート数</translation>
    </message>
    <message>
        <source>Firewalls</source>
        <translation>経由ファイアウォール</translation>
    </message>
    <message>
        <source>Rows without a way</source>
        <translation>経路のない行数</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Inside ephemeral range</source>
        <translation>エフェメラルポートの範囲に含まれるノード</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>待ち受け</translation>
    </message>
    <message>
        <source>Ephemeral range</source>
        <translation>エフェメラルポートの範囲</translation>
    </message>
    <message>
        <source>Agreed at first contact</source>
        <translation>動的に割り当てる待ち受けポート</translation>
    </message>
    <message>
        <source>Wide range</source>
        <translation>広い範囲</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) with open ports, most on %1: %2</source>
        <translation>
            <numerusform>待ち受けポートのあるノード：%n件（最多は%1の%2個）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) between and inside zones, %1 through a firewall</source>
        <translation>
            <numerusform>ゾーン間およびゾーン内の通信要件：%n行（うちファイアウォール経由%1行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listening port(s) or range(s) inside the ephemeral range of their own node</source>
        <translation>
            <numerusform>自ノードのエフェメラルポートの範囲に含まれる待ち受けポート：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>One end has no zone, so what is in between is unknown</source>
        <translation>ゾーンが未設定の端があるため、経路を判定できません</translation>
    </message>
</context>
<context>
    <name>FindingFix</name>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>In Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Remove the decision</source>
        <translation>判断を削除</translation>
    </message>
    <message>
        <source>Remove the acceptance</source>
        <translation>許容の記録を削除</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>変更するポート</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1を追加</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
</context>
<context>
    <name>FurtherBar</name>
    <message>
        <source>This bar of %1 follows the zones: it stands between %2. Only its first bar has a place, and can be dragged.</source>
        <translation>このバーは%2の間にあり、ゾーンの位置に従います。%1のバーのうちドラッグで動かせるのは、最初のバーだけです。</translation>
    </message>
    <message>
        <source>This bar of %1 follows the zones: it stands between %2. Only its first bar has a place, and can be dragged: the one between %3.</source>
        <translation>このバーは%2の間にあり、ゾーンの位置に従います。%1のバーのうちドラッグで動かせるのは、%3の間にある最初のバーだけです。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>動作</translation>
    </message>
</context>
<context>
    <name>IssueCommand</name>
    <message>
        <source>Give numbers to the rows that have none yet, for a revision</source>
        <translation>版を発行し、項番のない行に項番を割り当て</translation>
    </message>
    <message>
        <source>The plan file; it is changed.</source>
        <translation>プランのファイル（更新されます）</translation>
    </message>
    <message>
        <source>The revision that is issued.</source>
        <translation>発行する版</translation>
    </message>
    <message>
        <source>Say which plan: portolan-cli issue PLAN --revision R.</source>
        <translation>プランを1つ指定してください：portolan-cli issue PLAN --revision R</translation>
    </message>
    <message>
        <source>Say which revision is issued: --revision R.</source>
        <translation>発行する版を指定してください：--revision R</translation>
    </message>
    <message>
        <source>Rows that got a number in revision %1: %2.</source>
        <translation>%1版で項番を割り当てた行：%2行</translation>
    </message>
    <message>
        <source>%1 had the number of another row; it is %2 now.</source>
        <translation>「%1」の項番は別の行と重複していたため、%2に変更しました。</translation>
    </message>
    <message>
        <source>The date of a revision that the plan doesn&apos;t list yet; today unless given.</source>
        <translation>改訂履歴にまだない版の日付（省略時は今日）</translation>
    </message>
    <message>
        <source>--date is a date such as 2026-11-21, not &quot;%1&quot;.</source>
        <translation>--dateには「2026-11-21」のような日付を指定してください：「%1」</translation>
    </message>
    <message>
        <source>Nothing was written: %1 is the plan&apos;s revision, and every row has its number.</source>
        <translation>ファイルは変更していません。プランはすでに%1版であり、すべての行に項番が付いています。</translation>
    </message>
    <message>
        <source>Of a new revision: say that it changes what differs from the older plan OLD.</source>
        <translation>新しい版の改訂内容を、以前のプランOLDとの相違から記載します。</translation>
    </message>
    <message>
        <source>Of a new revision: what it changes, in English.</source>
        <translation>新しい版の改訂内容（英語）。</translation>
    </message>
    <message>
        <source>The same in Japanese.</source>
        <translation>同じく日本語。</translation>
    </message>
    <message>
        <source>Of a new revision: who made it; the plan&apos;s author unless given.</source>
        <translation>新しい版の作成者。省略時はプランの作成者です。</translation>
    </message>
    <message>
        <source>Of a new revision: who approved it.</source>
        <translation>新しい版の承認者。</translation>
    </message>
    <message>
        <source>Keep the issued plan in a file of its own beside PLAN, to be compared with.</source>
        <translation>発行したプランの控えを、後で比較できるように PLAN と同じ場所の別ファイルに残します。</translation>
    </message>
    <message>
        <source>Say which plan to compare with: --against OLD.</source>
        <translation>比較するプランを指定してください：--against OLD。</translation>
    </message>
    <message>
        <source>Revision %1 is new and has the date %2.</source>
        <translation>%1版を新たに追加しました。日付は%2です。</translation>
    </message>
    <message>
        <source>The plan as it is now is recorded as the content of revision %1.</source>
        <translation>現在のプランを%1版の内容として記録しました。</translation>
    </message>
    <message>
        <source>Revision %1 is listed already, and its line stays as it is: %2 can&apos;t be given. Change the line in the plan, or issue a new revision.</source>
        <translation>%1版は改訂履歴に記載済みで、その行は変わらないため、%2は指定できません。プランの該当行を編集するか、新しい版を発行してください。</translation>
    </message>
    <message>
        <source>Emptied in the title block: checked (%1).</source>
        <translation>表題欄の審査を空欄にしました（%1）。</translation>
    </message>
    <message>
        <source>Emptied in the title block: approved (%1).</source>
        <translation>表題欄の承認を空欄にしました（%1）。</translation>
    </message>
    <message>
        <source>What it changes, in English: %1</source>
        <translation>改訂内容（英語）：%1</translation>
    </message>
    <message>
        <source>What it changes, in Japanese: %1</source>
        <translation>改訂内容（日本語）：%1</translation>
    </message>
    <message>
        <source>Warning: %1 is revision %2, and %3 was issued after it: what %3 changed already is said again. Correct it in the plan (key &quot;change&quot; of revision %4, under &quot;revisions&quot;); next time, compare with the plan that %3 was issued for, or give it with --change.</source>
        <translation>警告：%1は%2版で、その後に%3版が発行されています。%3版の改訂内容が%4版にも重ねて記載されました。プランの「revisions」にある%4版のキー「change」を修正してください。次回からは、%3版の発行時のプランと比較するか、--changeで改訂内容を指定してください。</translation>
    </message>
    <message>
        <source>Revision %1 is new and has the date %2. What it changes is not said: write it into the plan (key &quot;change&quot; of the revision, under &quot;revisions&quot;); next time, give it with --change.</source>
        <translation>%1版を日付%2で追加しました。改訂内容が記載されていません。プランの「revisions」にあるこの版のキー「change」に記入してください。次回からは--changeで指定できます。</translation>
    </message>
    <message>
        <source>No row differs from %1, so there is no change to record for revision %2. Describe it with --change, or compare with another plan.</source>
        <translation>%1と相違する行がないため、%2版の改訂内容がありません。--changeで改訂内容を指定するか、別のプランと比較してください。</translation>
    </message>
</context>
<context>
    <name>IssueStrip</name>
    <message>
        <source>Page %1 of %2: the smallest text is %3 points high on paper and can&apos;t be read below 5. Make the paper as large as the plan, or print over several pages.</source>
        <translation>%2ページ中%1ページ目：最小の文字が%3ポイントになります。5ポイント未満の文字は読み取れません。用紙をプラン全体の大きさにするか、複数ページに分割してください。</translation>
    </message>
    <message>
        <source>Page %1 of %2: the smallest text is %3 points high on paper and can&apos;t be read below 5. Choose paper %4, or several pages.</source>
        <translation>%2ページ中%1ページ目：最小の文字が%3ポイントになります。5ポイント未満の文字は読み取れません。用紙を%4にするか、複数ページに分割してください。</translation>
    </message>
    <message>
        <source>Page %1 of %2: the smallest text is %3 points high on paper and can&apos;t be read below 5; no paper is large enough. Choose several pages.</source>
        <translation>%2ページ中%1ページ目：最小の文字が%3ポイントになります。5ポイント未満の文字は読み取れませんが、十分な大きさの用紙がありません。複数ページに分割してください。</translation>
    </message>
    <message>
        <source>Page %1 of %2: the smallest text is %3 points high on paper and can&apos;t be read below 5. Choose larger paper or a larger scale.</source>
        <translation>%2ページ中%1ページ目：最小の文字が%3ポイントになります。5ポイント未満の文字は読み取れません。より大きい用紙か尺度を選んでください。</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>警告：</translation>
    </message>
</context>
<context>
    <name>KindPalette</name>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1: drag it onto the canvas, or press Enter</source>
        <translation>%1：キャンバスにドラッグするか、Enterキーを押してください</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the language of this translation</comment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>MatrixCommand</name>
    <message>
        <source>Write the firewall matrix of a plan</source>
        <translation>プランの通信要件一覧を出力</translation>
    </message>
    <message>
        <source>The plan file.</source>
        <translation>プランのファイル</translation>
    </message>
    <message>
        <source>Write to FILE; its ending says the format: csv, xlsx, md or json.</source>
        <translation>出力先（形式は拡張子で決定：csv、xlsx、md、json）</translation>
    </message>
    <message>
        <source>documented, stateful (default), stateless or zones.</source>
        <translation>documented、stateful（デフォルト）、stateless、zones</translation>
    </message>
    <message>
        <source>Mark what changed against the older plan OLD.</source>
        <translation>以前のプランOLDからの変更点を表示</translation>
    </message>
    <message>
        <source>A row for each machine of a group.</source>
        <translation>グループをマシンごとに1行で出力</translation>
    </message>
    <message>
        <source>Only what crosses the firewall ID; its own state decides stateful or stateless.</source>
        <translation>ファイアウォールを通る行だけ（viewはその設定に従う）</translation>
    </message>
    <message>
        <source>Of CSV: utf-8 (default, with byte order mark) or cp932 (old Excel in Japan).</source>
        <translation>CSVの文字コード：utf-8（デフォルト、BOM付き）、cp932</translation>
    </message>
    <message>
        <source>Say which plan: portolan-cli matrix PLAN -o FILE.</source>
        <translation>プランを1つ指定してください：portolan-cli matrix PLAN -o FILE</translation>
    </message>
    <message>
        <source>Say where to write: -o FILE, with the ending csv, xlsx, md or json.</source>
        <translation>出力先を指定してください：-o FILE（拡張子はcsv、xlsx、md、json）</translation>
    </message>
    <message>
        <source>The ending of &quot;%1&quot; names no format; it is csv, xlsx, md or json.</source>
        <translation>「%1」の拡張子からは形式が決まりません。拡張子はcsv、xlsx、md、jsonのいずれかにしてください。</translation>
    </message>
    <message>
        <source>The view is documented, stateful, stateless or zones, not &quot;%1&quot;.</source>
        <translation>--viewに「%1」は指定できません。documented、stateful、stateless、zonesのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The encoding is utf-8 or cp932, not &quot;%1&quot;.</source>
        <translation>「%1」という文字コードは指定できません。utf-8またはcp932を指定してください。</translation>
    </message>
    <message>
        <source>--encoding is for CSV files only.</source>
        <translation>--encodingはCSVファイルでのみ指定できます。</translation>
    </message>
    <message>
        <source>Say which plan to compare with: --against OLD.</source>
        <translation>比較するプランを指定してください：--against OLD</translation>
    </message>
    <message>
        <source>Writing %1 ...</source>
        <translation>%1を出力しています...</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>挿入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>配置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>プラン(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>New from e&amp;xample</source>
        <translation>サンプルから新規作成(&amp;X)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったプラン(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Document language</source>
        <translation>文書の言語(&amp;D)</translation>
    </message>
    <message>
        <source>Words of table &amp;headings</source>
        <translation>表の見出し語(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>表示言語 / Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Plan and view</source>
        <translation>プランと表示</translation>
    </message>
    <message>
        <source>Compare with an iss&amp;ued revision</source>
        <translation>発行済みの版と比較(&amp;U)</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>A conflict of a merge stands here that is not resolved; keep the lines that are right and take out those with &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= and &gt;&gt;&gt;&gt;&gt;&gt;&gt;.</source>
        <translation>マージの競合が解決されていません。正しい行を残し、&lt;&lt;&lt;&lt;&lt;&lt;&lt;、=======、&gt;&gt;&gt;&gt;&gt;&gt;&gt;の行を削除してください。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>ファイルが見つかりません。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>ファイルではなくフォルダです。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>このファイルを読み取る権限がありません。</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>ファイルではなく、デバイスまたはパイプです。</translation>
    </message>
    <message>
        <source>The file could not be read: %2.</source>
        <translation>ファイルを読み込めませんでした：%2</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>This is a binary file (%1), not YAML text.</source>
        <translation>YAMLのテキストではなく、バイナリファイル（%1）です。</translation>
    </message>
    <message>
        <source>The text is encoded as %1; it has to be UTF-8.</source>
        <translation>テキストの文字コードが%1です。UTF-8にしてください。</translation>
    </message>
    <message>
        <source>The byte %1 is no UTF-8; the file has to be UTF-8 text.</source>
        <translation>バイト%1はUTF-8として正しくありません。ファイルはUTF-8のテキストにしてください。</translation>
    </message>
    <message>
        <source>A NUL character can&apos;t stand in a text file.</source>
        <translation>テキストファイルにNUL文字は使用できません。</translation>
    </message>
    <message>
        <source>The control character %1 can&apos;t stand here; write it as an escape in double quotes if it is meant.</source>
        <translation>ここに制御文字%1は使用できません。必要な場合は、二重引用符で囲み、エスケープして書いてください。</translation>
    </message>
    <message>
        <source>This is no valid YAML: %1.</source>
        <translation>YAMLとして正しくありません：%1。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here a second time; the first is in line %2.</source>
        <translation>キー「%1」が重複しています（最初の指定：%2行目）。</translation>
    </message>
    <message>
        <source>Anchors (&amp;%1) are not allowed; write the value out.</source>
        <translation>アンカー（&amp;%1）は使用できません。値をそのまま書いてください。</translation>
    </message>
    <message>
        <source>Aliases (*%1) are not allowed; write the value out.</source>
        <translation>エイリアス（*%1）は使用できません。値をそのまま書いてください。</translation>
    </message>
    <message>
        <source>Tags (%1) are not allowed; leave it out.</source>
        <translation>タグ（%1）は使用できません。削除してください。</translation>
    </message>
    <message>
        <source>The file holds more than one document; only one is allowed, with nothing after it.</source>
        <translation>ファイルに複数のドキュメントがあります。1つだけにし、その後には何も書かないでください。</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep.</source>
        <translation>ファイルの入れ子が%1段を超えています。</translation>
    </message>
    <message>
        <source>The file holds more than %1 values.</source>
        <translation>ファイルに含まれる値が%1個を超えています。</translation>
    </message>
    <message>
        <source>A key has to be a plain word or text.</source>
        <translation>キーは単純な語句またはテキストにしてください。</translation>
    </message>
    <message>
        <source>Expected keys with values (key: value) here, found %1.</source>
        <translation>ここにはキーと値（キー: 値）を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a list here, found %1.</source>
        <translation>ここにはリストを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a text here, found %1.</source>
        <translation>ここにはテキストを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected true or false here, found %1.</source>
        <translation>ここにはtrueまたはfalseを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2 here, found %3.</source>
        <translation>ここには%1～%2の整数を指定してください（指定された値：%3）。</translation>
    </message>
    <message>
        <source>Expected a number from -1000000 to 1000000 here, found %1.</source>
        <translation>ここには-1000000～1000000の数値を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a text in both languages, {en: ..., ja: ...}, found %1.</source>
        <translation>両方の言語のテキスト{en: ..., ja: ...}を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected an id here (1 to 64 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;, the first a letter or digit), found %1.</source>
        <translation>ここにはIDを指定してください（英数字、「-」、「_」、「.」を1～64文字、先頭は英数字。指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a port from 0 to 65535 or a range from low to high such as 60000-60007 here, found %1.</source>
        <translation>ここには0～65535のポート、または60000-60007のような範囲（小さいほうが先）を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected ports from 0 to 65535 here, such as 22, &quot;80,443&quot;, 60000-60007 (from low to high) or 135+ephemeral, found %1.</source>
        <translation>ここには0～65535のポートを、22、&quot;80,443&quot;、60000-60007（小さいほうが先）、135+ephemeralのように指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a version such as 7.2.1 here, found %1.</source>
        <translation>ここには7.2.1のようなバージョンを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a version range such as &quot;&lt;=7.2.1&quot; or &quot;&gt;=7.3.0&quot; here, found %1.</source>
        <translation>ここには&quot;&lt;=7.2.1&quot;や&quot;&gt;=7.3.0&quot;のようなバージョンの範囲を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected one of %1 here, found %2.</source>
        <translation>ここには次のいずれかを指定してください：%1（指定された値：%2）</translation>
    </message>
    <message>
        <source>Expected an IPv4 or IPv6 address here, such as 10.10.0.11, found %1.</source>
        <translation>ここには10.10.0.11のようなIPv4またはIPv6のアドレスを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected an address, a network from its first address such as 10.20.1.0/26 or a range from low to high such as 10.1.0.50-10.1.0.59 here, found %1.</source>
        <translation>ここにはアドレス、10.20.1.0/26のような先頭アドレスによるネットワーク、または10.1.0.50-10.1.0.59のような範囲（小さいほうが先）を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a date such as 2026-11-21 here, found %1.</source>
        <translation>ここには2026-11-21のような日付を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a position here, [x, y], found %1.</source>
        <translation>ここには位置[x, y]を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Expected a frame here, [x, y, width, height], found %1.</source>
        <translation>ここには枠[x, y, 幅, 高さ]を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is missing here.</source>
        <translation>ここにはキー「%1」が必要です。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here; known are: %2.</source>
        <translation>ここにキー「%1」は指定できません。指定できるキー：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here without a value: a text or port list with a comma goes in quotes. Known keys: %2.</source>
        <translation>「%1」に値がありません。コンマを含むテキストやポートのリストは、引用符で囲んでください。指定できるキー：%2</translation>
    </message>
    <message>
        <source>The text lacks its &quot;%1&quot;; both languages are needed, {en: ..., ja: ...}.</source>
        <translation>テキストに「%1」がありません。両方の言語{en: ..., ja: ...}が必要です。</translation>
    </message>
    <message>
        <source>The text is empty; leave the key out if nothing is meant.</source>
        <translation>テキストが空です。不要な場合は、キーごと削除してください。</translation>
    </message>
    <message>
        <source>The format is &quot;%1&quot;; expected &quot;%2&quot;.</source>
        <translation>形式（format）が「%1」です。「%2」にしてください。</translation>
    </message>
    <message>
        <source>The file has version %1 of the format; this program reads up to version %2. A newer Portolan is needed.</source>
        <translation>ファイルの形式のバージョンは%1ですが、このプログラムで読み込めるのはバージョン%2までです。新しいPortolanが必要です。</translation>
    </message>
    <message>
        <source>The file has version %1 of the format, which can&apos;t be brought up to version %2.</source>
        <translation>ファイルの形式のバージョンは%1ですが、バージョン%2に変換できません。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;; declared are: %3.</source>
        <translation>%1「%2」はありません。定義済み：%3</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; is declared and never used.</source>
        <translation>%1「%2」は定義されていますが、使用されていません。</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot; stands here a second time; the first is in line %3.</source>
        <translation>%1「%2」が重複しています（最初の指定：%3行目）。</translation>
    </message>
    <message>
        <source>There is no catalog &quot;%1&quot; among the built-in ones, and no %1.yaml in: %2.</source>
        <translation>ポート定義「%1」は組み込みのものになく、%1.yamlが次の場所にもありません：%2</translation>
    </message>
    <message>
        <source>The file is called %2.yaml and holds the catalog &quot;%1&quot;; name and id have to be the same.</source>
        <translation>ファイル名は%2.yamlですが、ポート定義のIDは「%1」です。ファイル名とIDを同じにしてください。</translation>
    </message>
    <message>
        <source>The catalog has no legs; it needs at least one.</source>
        <translation>ポート定義に通信定義がありません。1件以上必要です。</translation>
    </message>
    <message>
        <source>The manager has to be a role of scope manager; &quot;%1&quot; is of another.</source>
        <translation>managerには「scope: manager」の役割を指定してください。「%1」のscopeはmanagerではありません。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; is of scope manager, but the catalog has no manager; add &quot;manager: %1&quot; to the head.</source>
        <translation>役割「%1」は「scope: manager」ですが、ポート定義にmanagerがありません。先頭部分に「manager: %1」を追加してください。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; is of scope manager, but &quot;%2&quot; is the manager already; a catalog has one. Give this one scope any, and kinds.</source>
        <translation>役割「%1」は「scope: manager」ですが、managerはすでに「%2」に決まっています。managerは1つのポート定義に1つです。この役割は「scope: any」にし、kindsを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a product that some machine runs; add &quot;manager&quot; to the head, or leave this out.</source>
        <translation>「%1」を使用するには、製品を実行するマシンが必要です。先頭部分に「manager」を追加するか、これを削除してください。</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; asks for the managed side, but no side of this leg has a role of scope managed; use of: from or of: to.</source>
        <translation>条件「%1」は管理対象の側を参照しますが、この通信定義には「scope: managed」の役割がありません。「of: from」または「of: to」を使用してください。</translation>
    </message>
    <message>
        <source>&quot;%2&quot; has a meaning of its own in this format, so it can&apos;t be the id of a %1.</source>
        <translation>「%2」はこの形式で特別な意味を持つため、%1のIDには使用できません。</translation>
    </message>
    <message>
        <source>The list of &quot;%1&quot; is empty; at least one entry has to stand here.</source>
        <translation>「%1」のリストが空です。1件以上指定してください。</translation>
    </message>
    <message>
        <source>The version ranges %1 and %2 overlap; a version has to lie in one of them at most.</source>
        <translation>バージョンの範囲%1と%2が重なっています。1つのバージョンが複数の範囲に含まれないようにしてください。</translation>
    </message>
    <message>
        <source>The version %1 lies in none of the ranges that are named, so nothing can be read as it.</source>
        <translation>バージョン%1は、namedのどの範囲にも含まれないため、読み替え先として使用できません。</translation>
    </message>
    <message>
        <source>The legs up to here stand for more than %1 flows; check the lists of roles and ports.</source>
        <translation>ここまでの通信定義に相当する通信フローが%1件を超えています。役割とポートのリストを確認してください。</translation>
    </message>
    <message>
        <source>The answer &quot;%1&quot; is no leg of this catalog; expected is the id of a leg, &quot;expected&quot; or &quot;none&quot;.</source>
        <translation>応答（answer）の「%1」は、このポート定義の通信定義ではありません。通信定義のID、expected、noneのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The leg &quot;%1&quot; names itself as its answer.</source>
        <translation>通信定義「%1」の応答に、それ自身が指定されています。</translation>
    </message>
    <message>
        <source>The leg &quot;%1&quot; doesn&apos;t run back from the receiver to the sender of this one, so it can&apos;t be its answer.</source>
        <translation>通信定義「%1」は、この通信定義の受信側から送信側への通信ではないため、応答に指定できません。</translation>
    </message>
    <message>
        <source>The leg &quot;%1&quot; has another transport, so it can&apos;t be the answer of this one.</source>
        <translation>通信定義「%1」はプロトコルが異なるため、この通信定義の応答に指定できません。</translation>
    </message>
    <message>
        <source>The leg &quot;%1&quot; is the printed answer of &quot;%2&quot;, so nothing comes back on it: write answer: none.</source>
        <translation>通信定義「%1」は、原典に記載された「%2」の応答であり、それに対する応答はありません。「answer: none」と指定してください。</translation>
    </message>
    <message>
        <source>Over TCP something always comes back; write &quot;expected&quot;, or the id of the leg that prints it.</source>
        <translation>TCPでは必ず応答があります。expected、または応答が記載された通信定義のIDを指定してください。</translation>
    </message>
    <message>
        <source>Exactly one test has to stand here, found %1; the tests are %2.</source>
        <translation>ここには判定を1つだけ指定してください（指定された数：%1）。指定できる判定：%2</translation>
    </message>
    <message>
        <source>&quot;broadcast&quot; goes with &quot;cast: broadcast&quot; only.</source>
        <translation>「broadcast」は「cast: broadcast」の場合にだけ指定できます。</translation>
    </message>
    <message>
        <source>TCP can&apos;t be broadcast; check transport and cast.</source>
        <translation>TCPではブロードキャストを使用できません。transportとcastを確認してください。</translation>
    </message>
    <message>
        <source>A port without a value can&apos;t have a fallback.</source>
        <translation>値のないポートに代替ポートは指定できません。</translation>
    </message>
    <message>
        <source>The fallback %1 is the same as the value.</source>
        <translation>代替ポート%1が元の値と同じです。</translation>
    </message>
    <message>
        <source>A port without a value has no upper end.</source>
        <translation>値のないポートに範囲の上限はありません。</translation>
    </message>
    <message>
        <source>&quot;set-by&quot; says how the port is changed, but it isn&apos;t changeable; add changeable: product or changeable: node.</source>
        <translation>「set-by」はポートの変更方法ですが、このポートは変更できない指定になっています。「changeable: product」または「changeable: node」を追加してください。</translation>
    </message>
    <message>
        <source>The port &quot;%1&quot; has no value and can&apos;t be changed, so it is never open; add changeable: product or changeable: node.</source>
        <translation>ポート「%1」は値がなく変更もできないため、使用されることがありません。「changeable: product」または「changeable: node」を追加してください。</translation>
    </message>
    <message>
        <source>Ports stand here by name; declare one with the value %1 under &quot;ports&quot; and write its id.</source>
        <translation>ここにはポートの番号ではなくIDを指定してください。値が%1のポートを「ports」に定義し、そのIDを指定してください。</translation>
    </message>
    <message>
        <source>&quot;port&quot; of &quot;%1&quot; is an empty list; expected are ids of ports, &quot;auto&quot; or &quot;unstated&quot;.</source>
        <translation>「%1」の「port」のリストが空です。ポートのID、auto、unstatedのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The port of &quot;%1&quot; is auto, but this is the side that listens; name its port, write unstated, or turn the leg round.</source>
        <translation>「%1」は待ち受ける側ですが、ポートがautoになっています。ポートまたはunstatedを指定するか、通信定義の向きを逆にしてください。</translation>
    </message>
    <message>
        <source>&quot;role&quot; is an empty list; expected are ids of roles or &quot;unstated&quot;.</source>
        <translation>「role」のリストが空です。役割のIDまたはunstatedを指定してください。</translation>
    </message>
    <message>
        <source>A leg within one machine has the same single role on both sides.</source>
        <translation>同一マシン内の通信定義では、両側に同じ役割を1つだけ指定してください。</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no value for a reading of the %1; expected is tcp or udp.</source>
        <translation>%1の解釈に「%2」は指定できません。tcpまたはudpを指定してください。</translation>
    </message>
    <message>
        <source>The document states this already (%1); a reading stands only beside what it leaves open.</source>
        <translation>原典に記載があります（%1）。解釈は、原典に記載がないものにだけ指定できます。</translation>
    </message>
    <message>
        <source>&quot;from&quot; names its role, so the side that opens is &quot;from&quot; or &quot;to&quot;, not the role &quot;%1&quot;.</source>
        <translation>「from」に役割があるため、接続を開始する側には役割「%1」ではなく、fromまたはtoを指定してください。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; is on neither side of this leg.</source>
        <translation>役割「%1」は、この通信定義のどちらの側にもありません。</translation>
    </message>
    <message>
        <source>There is no leg that this default reading (%1) could hold for.</source>
        <translation>このデフォルトの解釈（%1）が当てはまる通信定義はありません。</translation>
    </message>
    <message>
        <source>The port &quot;%1&quot; is not one of this leg&apos;s, so it can&apos;t be optional here.</source>
        <translation>ポート「%1」はこの通信定義のポートではないため、ここで任意にすることはできません。</translation>
    </message>
    <message>
        <source>Expected true, false or a list of ports of this leg here, found %1.</source>
        <translation>ここにはtrue、false、またはこの通信定義のポートのリストを指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>The kind &quot;%1&quot; exists already; leave it out here.</source>
        <translation>種別「%1」はすでにあります。ここからは削除してください。</translation>
    </message>
    <message>
        <source>Nothing fills %1 here; the places that this test fills are %2.</source>
        <translation>ここに%1は使用できません。この判定で使用できるもの：%2</translation>
    </message>
    <message>
        <source>%1 stands in the other language and is missing in &quot;%2&quot;.</source>
        <translation>%1はもう一方の言語にありますが、「%2」にありません。</translation>
    </message>
    <message>
        <source>The group has %1 machines, but its addresses are enough for %2 only.</source>
        <translation>グループは%1台ですが、アドレスは%2台分しかありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be part of itself.</source>
        <translation>「%1」をそれ自身の一部にすることはできません。</translation>
    </message>
    <message>
        <source>These nodes are part of each other in a circle: %1.</source>
        <translation>次のノードのpart-ofが循環しています：%1</translation>
    </message>
    <message>
        <source>A firewall joins two or more zones; here are %1.</source>
        <translation>ファイアウォールには、つなぐゾーンを2つ以上指定してください（指定された数：%1）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t stand beside &quot;interfaces&quot;; give it to an interface.</source>
        <translation>「%1」は「interfaces」と同時に指定できません。インタフェースのほうに指定してください。</translation>
    </message>
    <message>
        <source>Warning: lines for which there is no room, beside these: %1.</source>
        <translation>警告：配線できない矢印は、上記のほかに%1本あります。</translation>
    </message>
    <message>
        <source>Warning: pairs of nodes that stand on each other, beside these: %1.</source>
        <translation>警告：重なり合うノードの組は、上記のほかに%1組あります。</translation>
    </message>
    <message>
        <source>Width and height of a frame have to be above 0.</source>
        <translation>枠の幅と高さには0より大きい値を指定してください。</translation>
    </message>
    <message>
        <source>The number of &quot;%1&quot; has to be a whole number from 1 to %2.</source>
        <translation>「%1」の項番には1～%2の整数を指定してください。</translation>
    </message>
    <message>
        <source>&quot;manages&quot; needs a product; say which: {product: ..., manages: ...}.</source>
        <translation>「manages」には製品が必要です。{product: ..., manages: ...}のように指定してください。</translation>
    </message>
    <message>
        <source>The firewalls of this route don&apos;t lead from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>この経路のファイアウォールでは、「%1」から「%2」につながりません。</translation>
    </message>
    <message>
        <source>The machine has %1 interfaces; at most %2 can be given.</source>
        <translation>マシンのインタフェースが%1個あります。指定できるのは%2個までです。</translation>
    </message>
    <message>
        <source>The ephemeral range %1 is too small; expected are at least %2 ports.</source>
        <translation>エフェメラルポートの範囲%1が狭すぎます。%2個以上のポートが必要です。</translation>
    </message>
    <message>
        <source>Warning: the key &quot;%1&quot; is not known; it is kept as it is.</source>
        <translation>警告：「%1」は未知のキーです。そのまま保持されます。</translation>
    </message>
    <message>
        <source>Warning: the key &quot;%1&quot; is not known; it is kept as it is. Is &quot;%2&quot; meant?</source>
        <translation>警告：「%1」は未知のキーです。そのまま保持されます。「%2」の誤りではありませんか。</translation>
    </message>
    <message>
        <source>Warning: comments are lost when this file is saved; machines, zones and most other things take a &quot;note&quot; instead.</source>
        <translation>警告：このファイルを保存すると、コメントは失われます。代わりに、各項目に「note」を指定できます。</translation>
    </message>
    <message>
        <source>Warning: the file has version %1 of the format; it is saved as version %2.</source>
        <translation>警告：ファイルの形式のバージョンは%1です。保存するとバージョン%2になります。</translation>
    </message>
    <message>
        <source>This is a folder; a file name is needed.</source>
        <translation>フォルダです。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>There is no folder &quot;%2&quot; to write to.</source>
        <translation>出力先のフォルダ「%2」がありません。</translation>
    </message>
    <message>
        <source>You may not write here; nothing was changed.</source>
        <translation>書き込む権限がありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>There is no space left to write; nothing was changed.</source>
        <translation>空き容量が不足しています。何も変更されていません。</translation>
    </message>
    <message>
        <source>The plan would have %2 MB; the largest that can be read again is %3 MB. Nothing was written.</source>
        <translation>プランの大きさが%2 MBになります。読み込めるのは%3 MBまでのため、何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Writing failed: %2. Nothing was changed.</source>
        <translation>書き込みに失敗しました：%2。何も変更されていません。</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>出力できませんでした：%1</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; (%2) in column &quot;%3&quot;, row %4, can&apos;t be written in CP932; export as UTF-8, or use another character.</source>
        <translation>列「%3」の%4行目にある文字「%1」（%2）は、CP932では出力できません。UTF-8で出力するか、別の文字を使用してください。</translation>
    </message>
    <message>
        <source>This system can&apos;t write CP932; export as UTF-8.</source>
        <translation>このシステムではCP932で出力できません。UTF-8で出力してください。</translation>
    </message>
    <message>
        <source>The cell in column &quot;%1&quot;, row %2, is longer than a spreadsheet allows (32,767 characters).</source>
        <translation>列「%1」の%2行目のセルが、表計算ソフトの上限（32,767文字）を超えています。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has more rows or columns than a spreadsheet allows.</source>
        <translation>表「%1」の行数または列数が、表計算ソフトの上限を超えています。</translation>
    </message>
    <message>
        <source>With its groups expanded the matrix would have %1 rows; at most %2 can be written. Narrow it to a firewall, zone, product or phase.</source>
        <translation>グループを展開すると、通信要件一覧が%1行になります。出力できるのは%2行までです。ファイアウォール、ゾーン、製品、または作業フェーズを指定して絞り込んでください。</translation>
    </message>
    <message>
        <source>The zone matrix would have %1 zones; at most %2 can be written.</source>
        <translation>ゾーン間通信マトリクスのゾーンが%1個になります。出力できるのは%2個までです。</translation>
    </message>
    <message>
        <source>The plan has no %1 &quot;%2&quot;; it has: %3.</source>
        <translation>プランに%1「%2」はありません。プランにあるもの：%3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>keys with values</source>
        <translation>キーと値</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>option</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>作業フェーズ</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>解釈</translation>
    </message>
    <message>
        <source>leg</source>
        <translation>通信定義</translation>
    </message>
    <message>
        <source>product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>通信フロー</translation>
    </message>
    <message>
        <source>route</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>インタフェース</translation>
    </message>
    <message>
        <source>member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>指摘事項</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>this line doesn&apos;t fit the keys before it; look at its indentation</source>
        <translation>この行は前のキーとつながりません。字下げを確認してください</translation>
    </message>
    <message>
        <source>this line doesn&apos;t fit the list before it; look at its indentation</source>
        <translation>この行は前のリストとつながりません。字下げを確認してください</translation>
    </message>
    <message>
        <source>a &quot;{&quot; before this has no &quot;}&quot;, or a &quot;,&quot; is missing</source>
        <translation>これより前の「{」に対応する「}」がないか、「,」が抜けています</translation>
    </message>
    <message>
        <source>a &quot;[&quot; before this has no &quot;]&quot;, or a &quot;,&quot; is missing</source>
        <translation>これより前の「[」に対応する「]」がないか、「,」が抜けています</translation>
    </message>
    <message>
        <source>there is no &quot;[&quot; or &quot;{&quot; that this could close</source>
        <translation>対応する「[」または「{」がありません</translation>
    </message>
    <message>
        <source>a &quot;:&quot; can&apos;t stand here; a text that holds &quot;: &quot; needs double quotes</source>
        <translation>ここに「:」は使用できません。「: 」を含むテキストは二重引用符で囲んでください</translation>
    </message>
    <message>
        <source>a key can&apos;t stand here; look at its indentation</source>
        <translation>ここにキーは指定できません。字下げを確認してください</translation>
    </message>
    <message>
        <source>a &quot;- &quot; can&apos;t stand here; look at its indentation</source>
        <translation>ここに「- 」は使用できません。字下げを確認してください</translation>
    </message>
    <message>
        <source>a tab can&apos;t stand in the indentation; use spaces</source>
        <translation>字下げにタブは使用できません。空白を使用してください</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じていません</translation>
    </message>
    <message>
        <source>a quotation mark is not closed before &quot;---&quot; or &quot;...&quot;</source>
        <translation>「---」または「...」の前で引用符が閉じていません</translation>
    </message>
    <message>
        <source>a text can&apos;t begin with this character; put it into double quotes</source>
        <translation>テキストをこの文字で始めることはできません。二重引用符で囲んでください</translation>
    </message>
    <message>
        <source>there is no escape &quot;\%1&quot;; write a backslash as &quot;\\&quot;</source>
        <translation>「\%1」というエスケープはありません。バックスラッシュ自体は「\\」と書いてください</translation>
    </message>
    <message>
        <source>an escape lacks hexadecimal digits; write it as &quot;\x41&quot; or &quot;\u3042&quot;</source>
        <translation>エスケープの16進数の桁が足りません。「\x41」や「\u3042」のように書いてください</translation>
    </message>
    <message>
        <source>there is no character of the number %1</source>
        <translation>番号%1の文字はありません</translation>
    </message>
    <message>
        <source>the text of a &quot;|&quot; or &quot;&gt;&quot; begins on the next line</source>
        <translation>「|」や「&gt;」のテキストは、次の行から書いてください</translation>
    </message>
    <message>
        <source>Expected true or false here; the quotes around %1 make a text of it, leave them out.</source>
        <translation>ここにはtrueまたはfalseを指定してください。%1は引用符で囲まれているため文字列として扱われます。引用符を外してください。</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2 here; the quotes around %3 make a text of it, leave them out.</source>
        <translation>ここには%1～%2の整数を指定してください。%3は引用符で囲まれているため文字列として扱われます。引用符を外してください。</translation>
    </message>
    <message>
        <source>Expected a number here; the quotes around %1 make a text of it, leave them out.</source>
        <translation>ここには数値を指定してください。%1は引用符で囲まれているため文字列として扱われます。引用符を外してください。</translation>
    </message>
    <message>
        <source>This is no catalog: its first key, &quot;format: portolan-catalog&quot;, is missing.</source>
        <translation>ポート定義ではありません。最初のキー「format: portolan-catalog」がありません。</translation>
    </message>
    <message>
        <source>This is no plan: its first key, &quot;format: portolan-plan&quot;, is missing.</source>
        <translation>プランではありません。最初のキー「format: portolan-plan」がありません。</translation>
    </message>
    <message>
        <source>&quot;reading&quot; says what this note of ours interprets, one or more of %1; found %2.</source>
        <translation>「reading」には、この注で解釈している事項を%1から1つ以上指定してください（指定された値：%2）。</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>解釈の事項</translation>
    </message>
    <message>
        <source>Expected addresses that a machine can have, such as 10.10.0.11, found %1: %2 is reserved (%3).</source>
        <translation>ここには、10.10.0.11のようなマシンに割り当てられるアドレスを指定してください（指定された値：%1）。%2は予約されています（%3）。</translation>
    </message>
    <message>
        <source>Expected a network such as 10.10.0.0/24, or 0.0.0.0/0 for all addresses, found %1: no machine can have an address in %2 (%3).</source>
        <translation>ここには、10.10.0.0/24のようなネットワーク（すべてのアドレスの場合は0.0.0.0/0）を指定してください（指定された値：%1）。%2のアドレス（%3）はマシンに割り当てられません。</translation>
    </message>
    <message>
        <source>unspecified address</source>
        <translation>未指定アドレス</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>ループバック</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>マルチキャスト</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>ブロードキャスト</translation>
    </message>
    <message>
        <source>Expected a size here, [width, height], found %1.</source>
        <translation>ここには大きさ[幅, 高さ]を指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>Width and height of a node have to be above 0.</source>
        <translation>ノードの幅と高さは0より大きくしてください。</translation>
    </message>
    <message>
        <source>The font of documents that is built into the program (%1) can&apos;t be used.</source>
        <translation>プログラムに組み込まれている図面用フォント（%1）を使用できません。</translation>
    </message>
    <message>
        <source>The page &quot;%1&quot; has no size that can be drawn.</source>
        <translation>ページ「%1」の大きさが描画できる値ではありません。</translation>
    </message>
    <message>
        <source>The resolution has to be from %1 to %2 DPI, not %3.</source>
        <translation>解像度は%1～%2 DPIの範囲で指定してください（指定された値：%3）。</translation>
    </message>
    <message>
        <source>There is not enough memory for an image of %1 x %2 pixels.</source>
        <translation>%1 x %2ピクセルの画像を作成するためのメモリが不足しています。</translation>
    </message>
    <message>
        <source>The page &quot;%1&quot; is %2 x %3 mm; a PDF&apos;s pages can&apos;t be larger than %4 mm.</source>
        <translation>ページ「%1」の大きさは%2 x %3 mmです。PDFのページの一辺は%4 mmまでです。</translation>
    </message>
    <message>
        <source>There is no page to write.</source>
        <translation>出力するページがありません。</translation>
    </message>
    <message>
        <source>The PDF could not be made: %1.</source>
        <translation>PDFを作成できませんでした：%1。</translation>
    </message>
    <message>
        <source>At %1 DPI the image would have %2 x %3 pixels; at most %4 million can be written. %5 DPI would do.</source>
        <translation>%1 DPIでは画像が%2 x %3ピクセルになります。出力できるのは%4メガピクセルまでです。%5 DPI以下を指定してください。</translation>
    </message>
    <message>
        <source>Warning: there is no room for all of &quot;%1&quot; on page %2; it is cut there.</source>
        <translation>警告：%2ページの「%1」は枠に収まらないため、途中で省略しました。</translation>
    </message>
    <message>
        <source>Warning: the document&apos;s font does not have these characters of &quot;%1&quot; on page %2: %3; they may look different elsewhere, or be missing.</source>
        <translation>警告：%2ページの「%1」に含まれる次の文字は、文書のフォントにありません：%3。環境によって字形が変わるか、表示されない場合があります。</translation>
    </message>
    <message>
        <source>Warning: at a scale of %1 the diagram on page %3 would need too many pages; it is printed at %2.</source>
        <translation>警告：尺度%1では%3ページの図の分割数が上限を超えるため、尺度%2で出力しました。</translation>
    </message>
    <message>
        <source>Warning: there is no room for a line from %1 to %2; both ends show its number instead. Move them apart.</source>
        <translation>警告：%1から%2への線を引く余地がないため、両端に項番だけを表示しました。間隔を広げてください。</translation>
    </message>
    <message>
        <source>Warning: %1 and %2 stand on each other; move one of them.</source>
        <translation>警告：%1と%2が重なっています。どちらかを移動してください。</translation>
    </message>
    <message>
        <source>Warning: the bar of the firewall %1 stands on %2; move one of them.</source>
        <translation>警告：ファイアウォール「%1」がノード「%2」に重なっています。どちらかを移動してください。</translation>
    </message>
    <message>
        <source>Warning: bars of firewalls that stand on nodes, beside these: %1.</source>
        <translation>警告：ノードに重なるファイアウォールは、上記のほかに%1件あります。</translation>
    </message>
    <message>
        <source>Warning: the bars of the firewalls %1 and %2 can&apos;t be told apart; move one of them.</source>
        <translation>警告：ファイアウォール「%1」とファイアウォール「%2」が近すぎて見分けられません。どちらかを移動してください。</translation>
    </message>
    <message>
        <source>Warning: pairs of firewalls whose bars can&apos;t be told apart, beside these: %1.</source>
        <translation>警告：近すぎて見分けられないファイアウォールの組は、上記のほかに%1組あります。</translation>
    </message>
    <message>
        <source>Warning: the frames of %1 and %2 overlap, or are the same; move them apart, or put one inside the other.</source>
        <translation>警告：%1と%2の枠が重なっているか、同じ位置にあります。枠を離すか、一方を他方の内側に配置してください。</translation>
    </message>
    <message>
        <source>Warning: pairs of frames that overlap, beside these: %1.</source>
        <translation>警告：重なり合う枠の組は、上記のほかに%1組あります。</translation>
    </message>
    <message>
        <source>Note: &quot;%1&quot; would show the same as the first page; it has no page of its own.</source>
        <translation>注意：「%1」は1ページ目と同じ内容になるため、ページを作成しません。</translation>
    </message>
    <message>
        <source>Note: --by %1 gives no further page: no row is of one of them.</source>
        <translation>注意：--by %1に該当する通信要件がないため、追加のページはありません。</translation>
    </message>
    <message>
        <source>Warning: %1 has a newer revision (%2) than the plan (%3); --against takes the older one of the two.</source>
        <translation>警告：比較対象の%1の版（%2）は、プランの版（%3）より新しいものです。--againstには古いほうのプランを指定してください。</translation>
    </message>
    <message>
        <source>Note: JSON holds one view, here the first of %1; --page says which.</source>
        <translation>注意：JSONに出力できる図は1つです。%1個のうち最初の図を出力しました。--pageで選択できます。</translation>
    </message>
    <message>
        <source>There is no page %1; the pages are 1 to %2.</source>
        <translation>%1ページはありません。ページは1～%2です。</translation>
    </message>
    <message>
        <source>There is something called &quot;%1&quot; already; choose another id.</source>
        <translation>「%1」はすでに使用されています。別のIDを指定してください。</translation>
    </message>
    <message>
        <source>A firewall stands between two zones; draw the zones first.</source>
        <translation>ファイアウォールは2つのゾーンの間に配置します。先にゾーンを作成してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; runs this product already, as &quot;%2&quot;.</source>
        <translation>この製品は「%2」として「%1」にインストール済みです。</translation>
    </message>
    <message>
        <source>The plan has these services already, as &quot;%1&quot;.</source>
        <translation>これらのサービスは「%1」としてプランに追加済みです。</translation>
    </message>
    <message>
        <source>The catalog &quot;%2&quot; has no port &quot;%1&quot;.</source>
        <translation>ポート定義「%2」にポート「%1」はありません。</translation>
    </message>
    <message>
        <source>The port &quot;%1&quot; is set on each machine that listens on it, not on the product.</source>
        <translation>ポート「%1」は、製品ではなく、待ち受けるマシンごとに設定します。</translation>
    </message>
    <message>
        <source>The port &quot;%1&quot; is set on the product, not on a single machine.</source>
        <translation>ポート「%1」は、個々のマシンではなく、製品に設定します。</translation>
    </message>
    <message>
        <source>By its document the port &quot;%1&quot; has no fallback.</source>
        <translation>ポート「%1」の代替ポートは、原典に記載がありません。</translation>
    </message>
    <message>
        <source>Revision %1 was issued before %2; issue %2 again, or one that is new.</source>
        <translation>%1版は%2版より前に発行されています。%2版をもう一度発行するか、新しい版を発行してください。</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that was copied from a plan.</source>
        <translation>クリップボードに、プランからコピーした内容がありません。</translation>
    </message>
    <message>
        <source>The clipboard holds a plan, but nothing that could be pasted.</source>
        <translation>クリップボードのプランに、貼り付けられる要素がありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>必ず入力してください。</translation>
    </message>
    <message>
        <source>A port is a whole number from 1 to 65535, not &quot;%1&quot;.</source>
        <translation>ポートには1～65535の整数を入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>Ports are from 1 to 65535, one, or a range from low to high such as 60000-60007; not &quot;%1&quot;.</source>
        <translation>1～65535のポート、または60000-60007のような範囲（小さいほうが先）を入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535 or ranges from low to high, such as 22, 80, 60000-60007, or 135+ephemeral; not &quot;%1&quot;.</source>
        <translation>1～65535のポート、または範囲（小さいほうが先）を、22, 80, 60000-60007や135+ephemeralのように入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address; IPv4 or IPv6 is meant, such as 10.10.0.11.</source>
        <translation>「%1」はアドレスではありません。10.10.0.11のようなIPv4またはIPv6のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address, network or range from low to high; such as 10.10.0.11, 10.20.1.0/26 or 10.1.0.50-10.1.0.59.</source>
        <translation>「%1」はアドレスとして正しくありません。10.10.0.11のようなアドレス、10.20.1.0/26のようなネットワーク、または10.1.0.50-10.1.0.59のような範囲（小さいほうが先）を入力してください。</translation>
    </message>
    <message>
        <source>A network is written by its first address: %1, not &quot;%2&quot;.</source>
        <translation>ネットワークは先頭のアドレスで%1と入力してください（入力された値：「%2」）。</translation>
    </message>
    <message>
        <source>No machine can have an address in %1 (%2), so not &quot;%3&quot;.</source>
        <translation>%1のアドレス（%2）はマシンに割り当てられません（入力された値：「%3」）。</translation>
    </message>
    <message>
        <source>No machine can have an address in %1 (%2), so &quot;%3&quot; is no zone&apos;s network.</source>
        <translation>%1のアドレス（%2）はマシンに割り当てられないため、「%3」はゾーンのネットワークに指定できません。</translation>
    </message>
    <message>
        <source>An id has 1 to 64 letters, digits, &quot;-&quot;, &quot;_&quot; or &quot;.&quot;, the first a letter or digit; not &quot;%1&quot;.</source>
        <translation>IDは、先頭が英数字で、英数字、「-」、「_」、「.」からなる1～64文字で入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>A version is numbers with dots, such as 7.2.1, not &quot;%1&quot;.</source>
        <translation>バージョンは7.2.1のように、ピリオドで区切った数字で入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>A date is written like 2026-11-21, and has to exist; not &quot;%1&quot;.</source>
        <translation>日付は2026-11-21のように、実在する日付を入力してください（入力された値：「%1」）。</translation>
    </message>
    <message>
        <source>A group has 1 to %1 machines, not &quot;%2&quot;.</source>
        <translation>グループの台数は1～%1台で入力してください（入力された値：「%2」）。</translation>
    </message>
    <message>
        <source>The plan has no %1 &quot;%2&quot;.</source>
        <translation>プランに%1「%2」はありません。</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; can&apos;t be found.</source>
        <translation>ポート定義「%1」が見つかりません。</translation>
    </message>
    <message>
        <source>By its document the port &quot;%1&quot; can&apos;t be changed.</source>
        <translation>ポート「%1」は、原典の記載では変更できません。</translation>
    </message>
    <message>
        <source>Warning: on page %2 of %3 the smallest text is %1 points high in print, and can&apos;t be read below 5; use --paper %4, or --tile to print the diagram in parts.</source>
        <translation>警告：%3ページ中%2ページ目の最小の文字は、印刷時に%1ポイントになります。5ポイント未満の文字は読み取れないため、--paper %4を指定するか、--tileで図を分割して出力してください。</translation>
    </message>
    <message>
        <source>Warning: on page %2 of %3 the smallest text is %1 points high in print, and can&apos;t be read below 5; no paper is large enough. Use --tile to print the diagram in parts, on A4, A3, A2, Letter or Tabloid.</source>
        <translation>警告：%3ページ中%2ページ目の最小の文字は、印刷時に%1ポイントになります。5ポイント未満の文字は読み取れませんが、十分な大きさの用紙がありません。A4、A3、A2、Letter、Tabloidのいずれかを指定し、--tileで図を分割して出力してください。</translation>
    </message>
    <message>
        <source>Warning: on page %2 of %3 the smallest text is %1 points high in print, and can&apos;t be read below 5; use larger paper or a larger --scale.</source>
        <translation>警告：%3ページ中%2ページ目の最小の文字は、印刷時に%1ポイントになります。5ポイント未満の文字は読み取れないため、より大きい用紙を使用するか、--scaleの値を大きくしてください。</translation>
    </message>
    <message>
        <source>Warning: the drawing has no room for all of the name &quot;%1&quot; of %2 on page %3; it is cut there.</source>
        <translation>警告：%3ページの図では、%2の名前「%1」が収まらないため、途中で省略しました。</translation>
    </message>
    <message>
        <source>Warning: the drawing has no room for all of the addresses &quot;%1&quot; of %2 on page %3; the rows have them.</source>
        <translation>警告：%3ページの図では、%2のアドレス「%1」が収まらないため、途中で省略しました。一覧の行にはすべて記載されています。</translation>
    </message>
    <message>
        <source>Warning: names and addresses that are cut on drawings, beside these: %1.</source>
        <translation>警告：図で途中を省略した名前とアドレスは、上記のほかに%1件あります。</translation>
    </message>
    <message>
        <source>Machines are written with commas between them, each once: &quot;web01 10.20.1.1, web02&quot;; not &quot;%1&quot;.</source>
        <translation>マシンは「web01 10.20.1.1, web02」のように、重複のないようコンマで区切って入力してください：「%1」。</translation>
    </message>
    <message>
        <source>A port is written with its protocol: &quot;tcp/80 IIS, udp/514&quot;; not &quot;%1&quot;.</source>
        <translation>ポートは「tcp/80 IIS, udp/514」のように、プロトコルを付けて入力してください：「%1」。</translation>
    </message>
    <message>
        <source>Interfaces are written with commas between them, each once: &quot;lan0, mp&quot;; not &quot;%1&quot;.</source>
        <translation>インタフェースは「lan0, mp」のようにコンマで区切り、同じものは一度だけ記入します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>A machine has %1 interfaces at most, not %2.</source>
        <translation>1台のインタフェースは最大%1個です。%2個は指定できません。</translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>出力先のファイルを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read here and can&apos;t be written over.</source>
        <translation>「%1」は読み取り元のファイルのため、上書きできません。</translation>
    </message>
    <message>
        <source>Canceled; nothing was written.</source>
        <translation>キャンセルしました。何も出力していません。</translation>
    </message>
    <message>
        <source>Revision %1 stands in another line already.</source>
        <translation>%1版は別の行に記載されています。</translation>
    </message>
    <message>
        <source>%2 is before %4, the date of revision %3: a new revision can&apos;t be older.</source>
        <translation>%2は%3版の日付%4より前です。新しい版の日付を、それより前にすることはできません。</translation>
    </message>
    <message>
        <source>Warning: %1 holds the catalog &quot;%2&quot; and is not used, because a catalog&apos;s file has to be called like its id: rename it to %2.yaml.</source>
        <translation>警告：%1のポート定義「%2」は使用されません。ファイル名はIDと同じにする必要があります。%2.yamlに変更してください。</translation>
    </message>
    <message>
        <source>This file is open in another window or program; choose another name.</source>
        <translation>このファイルは別のウィンドウまたはプログラムで開かれています。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>This plan is read-only, because it is open elsewhere. Save a copy to edit it, or close it there first.</source>
        <translation>このプランは別の場所で開かれているため、読み取り専用です。コピーを保存して編集するか、先に開いている側で閉じてください。</translation>
    </message>
    <message>
        <source>What was dropped is no plan. Drop one file that ends with .plan.yaml.</source>
        <translation>ドロップしたものはプランではありません。名前が .plan.yaml で終わるファイルを1つドロップしてください。</translation>
    </message>
    <message>
        <source>Revision %1 is kept in &quot;%2&quot; already, and that file says something else. Move it away, issue another revision, or keep no copy.</source>
        <translation>%1版は「%2」に保存済みで、その内容が今回と異なります。そのファイルを移動するか、別の版として発行するか、控えを残さずに発行してください。</translation>
    </message>
    <message>
        <source>The plan has the port &quot;%2&quot; of this product on %1 already; one machine can&apos;t listen there twice.</source>
        <translation>この製品のポート「%2」が、プランですでに%1に指定されています。1台のマシンで同じポートを重複して待ち受けることはできません。</translation>
    </message>
    <message>
        <source>%1 is what collides; choose a port that is free on this machine.</source>
        <translation>%1は重複しているポートです。このマシンで使用されていないポートを指定してください。</translation>
    </message>
    <message>
        <source>&quot;%2&quot; listens on %1 of this machine already.</source>
        <translation>このマシンでは「%2」がすでに%1で待ち受けています。</translation>
    </message>
    <message>
        <source>%1 is past: give a later day, or none, which is for good.</source>
        <translation>%1は過ぎています。今日以降の日付を入力するか、無期限の場合は空にしてください。</translation>
    </message>
    <message>
        <source>Revision %1 was issued for what the plan said then, and the plan was changed since; issue it as %2.</source>
        <translation>%1版は発行時の内容に対するものであり、その後プランが変更されています。%2版として発行してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no group of several machines.</source>
        <translation>「%1」は複数のマシンのグループではありません。</translation>
    </message>
    <message>
        <source>machine of the group</source>
        <translation>グループのマシン</translation>
    </message>
    <message>
        <source>Warning: the nodes of %1 and %2 stand among each other or too near, so that the frame around %1 lies over the other; move the nodes apart, or arrange the plan.</source>
        <translation>警告：%1と%2のノードが入り混じっているか近すぎるため、%1を囲む枠が他方の枠に重なります。ノードを離すか、プランを自動配置してください。</translation>
    </message>
    <message>
        <source>Warning: pairs of zones whose nodes stand among each other, beside these: %1.</source>
        <translation>警告：ノードが入り混じっているゾーンの組は、上記のほかに%1組あります。</translation>
    </message>
    <message>
        <source>This is no valid YAML: this &quot;%1&quot; is not closed; a &quot;%2&quot; is missing.</source>
        <translation>YAMLとして正しくありません：この「%1」が閉じていません。「%2」が必要です。</translation>
    </message>
    <message>
        <source>This is no valid YAML: a tab can&apos;t stand in the indentation; use spaces.</source>
        <translation>YAMLとして正しくありません：字下げにタブは使用できません。スペースを使用してください。</translation>
    </message>
    <message>
        <source>Expected ports from 1 to 65535 here, such as 22, &quot;80,443&quot;, 60000-60007 (from low to high) or 135+ephemeral, found %1.</source>
        <translation>ここには1～65535のポートを、22、&quot;80,443&quot;、60000-60007（小さいほうが先）、135+ephemeralのように指定してください（指定された値：%1）。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known here; is &quot;%2&quot; meant?</source>
        <translation>ここにキー「%1」は指定できません。「%2」の誤りではありませんか。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;: none is declared. Further places that name one: %3.</source>
        <translation>%1「%2」はありません（定義は1つもありません）。ほかに参照している箇所：%3</translation>
    </message>
    <message>
        <source>Warning: the plan was changed since revision %1 was issued, so its documents name nobody who checked or approved it. Issue it as %2 to have it signed.</source>
        <translation>警告：%1版の発行後にプランが変更されているため、出力する文書には審査者と承認者が載りません。承認を受けるには、%2版として発行してください。</translation>
    </message>
    <message>
        <source>Warning: the catalog %1 of the product %2 was not found, so its rows are missing. It is looked for in: %3. Put %1.yaml there and open the plan again.</source>
        <translation>警告：製品%2のポート定義%1が見つからないため、この製品の行はありません。検索した場所：%3。ここに%1.yamlを置いてから、プランを開き直してください。</translation>
    </message>
    <message>
        <source>Warning: the catalog %1 of the product %2 was not found, so its rows are missing (with numbers: %4). It is looked for in: %3. Put %1.yaml there and open the plan again.</source>
        <translation>警告：製品%2のポート定義%1が見つからないため、この製品の行はありません（うち項番のある行：%4件）。検索した場所：%3。ここに%1.yamlを置いてから、プランを開き直してください。</translation>
    </message>
    <message>
        <source>Warning: there is no room for a label on the line from %1 to %2; its rows stand in the table alone. Move them apart.</source>
        <translation>警告：%1から%2への線にラベルを置く場所がありません。該当する行は一覧表だけに示します。間隔を広げてください。</translation>
    </message>
    <message>
        <source>Warning: lines whose label finds no room, beside these: %1.</source>
        <translation>警告：ほかにラベルを置けない線が%1本あります。</translation>
    </message>
    <message>
        <source>Warning: the line from %1 to %2 goes past the bar of a firewall that its flows pass; there is no room for it elsewhere.</source>
        <translation>警告：%1から%2への線は、通過すべきファイアウォールの図形を通っていません。ほかに線を引く場所がありません。</translation>
    </message>
    <message>
        <source>Warning: lines that go past the bar of a firewall, beside these: %1.</source>
        <translation>警告：ほかにファイアウォールの図形を通っていない線が%1本あります。</translation>
    </message>
    <message>
        <source>The file is %2 MB; the largest that can be read is %3 MB.</source>
        <translation>ファイルの大きさが%2 MBあります。読み込めるのは%3 MBまでです。</translation>
    </message>
    <message>
        <source>The printer does not respond. Is it connected and switched on?</source>
        <translation>プリンタが応答しません。接続と電源を確認してください。</translation>
    </message>
    <message>
        <source>None of the chosen pages exists.</source>
        <translation>指定されたページはありません。</translation>
    </message>
    <message>
        <source>The automatically saved copy is damaged, so nothing can be recovered from it.</source>
        <translation>自動保存されたファイルが壊れているため、復元できません。</translation>
    </message>
    <message>
        <source>Note: page %1 of the PDF does without links, those of lines first: more than %2 on a page are too many for some viewers.</source>
        <translation>注意：PDFの%1ページでは、線などのリンクを省略しました。1ページのリンクが%2件を超えると、一部のビューアで表示できないためです。</translation>
    </message>
    <message>
        <source>Each address belongs to one machine: copies without the addresses of their originals: %1. Give them their own in Properties.</source>
        <translation>1つのアドレスは1台のマシンだけのものです。次の件数の複製は、元のマシンのアドレスを引き継いでいません：%1件。プロパティでそれぞれのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>On %1 of %3 these would collide: %2.</source>
        <translation>%3の%1では次のものが競合します：%2。</translation>
    </message>
    <message>
        <source>Warning: no machine of the plan is in the one that it is compared with; are both of the same network?</source>
        <translation>警告：プランのマシンが、比較対象のプランに1台もありません。同じネットワークのプランかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The file %1 is no longer there: it was deleted, moved or renamed. The plan is open here still; saving writes it anew.</source>
        <translation>ファイル%1が見つかりません。削除、移動または名前の変更が行われた可能性があります。プランは開いたままで、保存するとファイルが再度作成されます。</translation>
    </message>
    <message>
        <source>No catalog knows the operating system &quot;%2&quot;. Known are: %1.</source>
        <translation>OS「%2」はどのポート定義にもありません。指定できるOS：%1</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>The firewall stands between other zones now: %1.</source>
        <translation>ファイアウォールの接続先ゾーンが変わりました：%1</translation>
    </message>
    <message>
        <source>The firewall joins %1 zones, and keeps them wherever it stands: %2. Properties is where to choose others.</source>
        <translation>このファイアウォールは%1個のゾーンを接続しており、移動しても接続先は変わりません：%2。変更するには「プロパティ」で選択してください。</translation>
    </message>
    <message>
        <source>The firewall stands between no two zones here, and joins the same as before: %1. Drop it in the gap between two zones, or choose others in Properties.</source>
        <translation>この位置は2つのゾーンの間ではないため、接続先は変わりません：%1。2つのゾーンの間へ移動するか、「プロパティ」で選択してください。</translation>
    </message>
</context>
<context>
    <name>OptionMistakes</name>
    <message>
        <source>There is no option &quot;%1&quot;.</source>
        <translation>「%1」というオプションはありません。</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;; is &quot;%2&quot; meant?</source>
        <translation>「%1」というオプションはありません。「%2」の誤りではありませんか。</translation>
    </message>
</context>
<context>
    <name>OptionParser</name>
    <message>
        <source>%1 Required.</source>
        <translation>必須：%1</translation>
    </message>
</context>
<context>
    <name>OriginText</name>
    <message>
        <source>%1 runs %2.</source>
        <translation>%1は%2を実行します。</translation>
    </message>
    <message>
        <source>%1 is version %2.</source>
        <translation>%1のバージョンは%2です。</translation>
    </message>
    <message>
        <source>The operating system of %1 is %2.</source>
        <translation>%1のOSは%2です。</translation>
    </message>
    <message>
        <source>%1 is the %2, on a machine other than the manager.</source>
        <translation>%1が、管理サーバとは別のマシンで役割「%2」を担います。</translation>
    </message>
    <message>
        <source>Facts of the plan</source>
        <translation>プランでの根拠</translation>
    </message>
    <message>
        <source>It was drawn by hand (%1). No document asks for it.</source>
        <translation>手動で追加した通信フローです（%1）。原典に記載はありません。</translation>
    </message>
    <message>
        <source>As the document has it</source>
        <translation>原典の記載</translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation>表%1 行%2</translation>
    </message>
    <message>
        <source>%1 ran %2.</source>
        <translation>%1は%2を実行していました。</translation>
    </message>
    <message>
        <source>%1 was version %2.</source>
        <translation>%1のバージョンは%2でした。</translation>
    </message>
    <message>
        <source>The operating system of %1 was %2.</source>
        <translation>%1のOSは%2でした。</translation>
    </message>
    <message>
        <source>%1 was the %2, on a machine other than the manager.</source>
        <translation>%1が、管理サーバとは別のマシンで役割「%2」を担っていました。</translation>
    </message>
    <message>
        <source>This row is gone. It is shown as the older plan (%1) has it, with the facts of that plan.</source>
        <translation>この行は現在のプランにはありません。以前のプラン（%1）での内容と根拠を表示しています。</translation>
    </message>
    <message>
        <source>Facts of the older plan</source>
        <translation>以前のプランでの根拠</translation>
    </message>
    <message>
        <source>The manufacturer of %1 is %2.</source>
        <translation>%1の製造元は%2です。</translation>
    </message>
    <message>
        <source>The manufacturer of %1 was %2.</source>
        <translation>%1の製造元は%2でした。</translation>
    </message>
    <message>
        <source>The BMC of %1 is reached over %2.</source>
        <translation>%1のBMCとは%2で通信します。</translation>
    </message>
    <message>
        <source>The BMC of %1 was reached over %2.</source>
        <translation>%1のBMCとは%2で通信していました。</translation>
    </message>
    <message>
        <source>%1 is a member of a domain.</source>
        <translation>%1はドメインに参加しています。</translation>
    </message>
    <message>
        <source>%1 was a member of a domain.</source>
        <translation>%1はドメインに参加していました。</translation>
    </message>
    <message>
        <source>%1 runs %2, version %3.</source>
        <translation>%1は%2（バージョン%3）を実行します。</translation>
    </message>
    <message>
        <source>%1 ran %2, version %3.</source>
        <translation>%1は%2（バージョン%3）を実行していました。</translation>
    </message>
    <message>
        <source>%1 is of the kind &quot;%2&quot;, so it plays the part of &quot;%3&quot;.</source>
        <translation>%1の種別は「%2」なので、役割「%3」が割り当てられます。</translation>
    </message>
    <message>
        <source>%1 was of the kind &quot;%2&quot;, which made it a %3.</source>
        <translation>%1の種別が「%2」だったため、役割「%3」が割り当てられていました。</translation>
    </message>
    <message>
        <source>%1 has been given the role &quot;%2&quot;.</source>
        <translation>%1には役割「%2」が指定されています。</translation>
    </message>
    <message>
        <source>%1 had been given the role &quot;%2&quot;.</source>
        <translation>%1には役割「%2」が指定されていました。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; of %2 is on.</source>
        <translation>%2のオプション「%1」が有効です。</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; of %2 was on.</source>
        <translation>%2のオプション「%1」が有効でした。</translation>
    </message>
    <message>
        <source>The plan sets the port &quot;%1&quot; of %2 to %3.</source>
        <translation>プランで、%2のポート「%1」に%3が指定されています。</translation>
    </message>
    <message>
        <source>The older plan set the port &quot;%1&quot; of %2 to %3.</source>
        <translation>以前のプランで、%2のポート「%1」に%3が指定されていました。</translation>
    </message>
    <message>
        <source>The plan sets the port &quot;%1&quot; on %2 to %3.</source>
        <translation>プランで、%2のポート「%1」に%3が指定されています。</translation>
    </message>
    <message>
        <source>The older plan set the port &quot;%1&quot; on %2 to %3.</source>
        <translation>以前のプランで、%2のポート「%1」に%3が指定されていました。</translation>
    </message>
    <message>
        <source>The usual port &quot;%1&quot; is taken on %2, so it is %3.</source>
        <translation>%2では既定のポート「%1」が使用中のため、%3を使用します。</translation>
    </message>
    <message>
        <source>The usual port &quot;%1&quot; was taken on %2, so it was %3.</source>
        <translation>%2では既定のポート「%1」が使用中だったため、%3を使用していました。</translation>
    </message>
    <message>
        <source>The plan says of %1: &quot;%2&quot; is &quot;%3&quot;.</source>
        <translation>プランでは、%1の「%2」は「%3」です。</translation>
    </message>
    <message>
        <source>The older plan said of %1: &quot;%2&quot; is &quot;%3&quot;.</source>
        <translation>以前のプランでは、%1の「%2」は「%3」でした。</translation>
    </message>
    <message>
        <source>Rows for the same reason</source>
        <translation>同じ理由による行</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2行）</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>全体図</translation>
    </message>
</context>
<context>
    <name>PlanInput</name>
    <message>
        <source>Reading %1 ...</source>
        <translation>%1を読み込んでいます...</translation>
    </message>
    <message>
        <source>Deriving the flows of %1 ...</source>
        <translation>%1の通信フローを導出しています...</translation>
    </message>
</context>
<context>
    <name>PlanPanels</name>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>通信フロー</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘事項</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>ポート公開状況</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <translation>%1（%2秒）</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>Name (Japanese)</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>%1, from the kind</source>
        <translation>%1（種別による）</translation>
    </message>
    <message>
        <source>windows, linux ...</source>
        <translation>windows、linuxなど</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Seen as (NAT)</source>
        <translation>変換後アドレス（NAT）</translation>
    </message>
    <message>
        <source>Machines (of a group)</source>
        <translation>台数（グループ）</translation>
    </message>
    <message>
        <source>one, or as the addresses say</source>
        <translation>1台、またはアドレスの数</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>搭載先のマシン</translation>
    </message>
    <message>
        <source>the server of a BMC or iLO</source>
        <translation>BMCやiLOを搭載するサーバ</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>メーカー</translation>
    </message>
    <message>
        <source>Ephemeral ports</source>
        <translation>エフェメラルポート</translation>
    </message>
    <message>
        <source>as the system has them</source>
        <translation>OSの既定値</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>待ち受けポート</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Roles beside those of the kind</source>
        <translation>種別以外の役割</translation>
    </message>
    <message>
        <source>Interface %1</source>
        <translation>インタフェース %1</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>makes no difference</source>
        <translation>指定不要</translation>
    </message>
    <message>
        <source>The document has %1</source>
        <translation>原典の記載：%1</translation>
    </message>
    <message>
        <source>Manages</source>
        <translation>管理対象</translation>
    </message>
    <message>
        <source>All, as the only manager</source>
        <translation>すべて（管理サーバが1台の場合）</translation>
    </message>
    <message>
        <source>All that it can</source>
        <translation>管理できるものすべて</translation>
    </message>
    <message>
        <source>These machines:</source>
        <translation>次のマシン</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>対象のマシン</translation>
    </message>
    <message>
        <source>ids, such as web, db01</source>
        <translation>ID（例：web, db01）</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>使用しない</translation>
    </message>
    <message>
        <source>%1: fallback</source>
        <translation>%1：代替ポート</translation>
    </message>
    <message>
        <source>As the plan shows</source>
        <translation>プランに応じて自動</translation>
    </message>
    <message>
        <source>Both are open</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Ports of its own</source>
        <translation>このノードのポート</translation>
    </message>
    <message>
        <source>Choose a product ...</source>
        <translation>製品を選択...</translation>
    </message>
    <message>
        <source>%1 (%2, which the plan has)</source>
        <translation>%1（プランにある%2）</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Products that it runs</source>
        <translation>実行する製品</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>文書名（英語）</translation>
    </message>
    <message>
        <source>Title (Japanese)</source>
        <translation>文書名（日本語）</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>DHCP relay</source>
        <translation>DHCPリレー</translation>
    </message>
    <message>
        <source>its address in this zone</source>
        <translation>このゾーンでのアドレス</translation>
    </message>
    <message>
        <source>Routers deliver broadcasts directed to it</source>
        <translation>ルータがディレクティッドブロードキャストを転送する</translation>
    </message>
    <message>
        <source>Keeps state</source>
        <translation>状態の保持</translation>
    </message>
    <message>
        <source>Yes (stateful)</source>
        <translation>あり（ステートフル）</translation>
    </message>
    <message>
        <source>No (access lists)</source>
        <translation>なし（アクセスリスト）</translation>
    </message>
    <message>
        <source>Joins these zones</source>
        <translation>つなぐゾーン</translation>
    </message>
    <message>
        <source>Flow drawn by hand: %1 to %2</source>
        <translation>手動で追加した通信フロー：%1から%2</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Purpose (English)</source>
        <translation>用途（英語）</translation>
    </message>
    <message>
        <source>Purpose (Japanese)</source>
        <translation>用途（日本語）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Nothing comes back</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Nothing is chosen: this is what stands on the sheet. Choose a machine, a zone or a firewall on the canvas to see and change what it is.</source>
        <translation>何も選択されていないため、図面の項目を表示しています。キャンバスでマシン、ゾーン、ファイアウォールを選択すると、その内容を表示して変更できます。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>図面</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文書番号</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>審査者</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>System (English)</source>
        <translation>システム名（英語）</translation>
    </message>
    <message>
        <source>System (Japanese)</source>
        <translation>システム名（日本語）</translation>
    </message>
    <message>
        <source>Confidentiality (English)</source>
        <translation>機密区分（英語）</translation>
    </message>
    <message>
        <source>Confidentiality (Japanese)</source>
        <translation>機密区分（日本語）</translation>
    </message>
    <message>
        <source>%1 machines</source>
        <translation>マシン %1台</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>アンインストール</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>インタフェース</translation>
    </message>
    <message>
        <source>of a machine in several zones: lan0, mp</source>
        <translation>複数ゾーンに属する場合。例：lan0, mp</translation>
    </message>
    <message>
        <source>Japanese words for both ends</source>
        <translation>両端の呼び方（日本語）</translation>
    </message>
    <message>
        <source>%1 (fallback)</source>
        <translation>%1（代替ポート）</translation>
    </message>
    <message>
        <source>%1 (with the fallback)</source>
        <translation>%1（代替ポートを含む）</translation>
    </message>
    <message>
        <source>Take out of the group...</source>
        <translation>グループから外す...</translation>
    </message>
    <message>
        <source>One machine becomes a node of its own, with the same products and zone</source>
        <translation>1台を、同じ製品とゾーンのまま独立したノードにします</translation>
    </message>
    <message>
        <source>The plan has no row here any more.</source>
        <translation>この矢印に該当する行は、プランにはもうありません。</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more row(s)</source>
        <translation>
            <numerusform>…ほか%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>... and more rows</source>
        <translation>…ほかにも行があります</translation>
    </message>
    <message>
        <source>Several arrows</source>
        <translation>複数の矢印</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Show the rows in Flows</source>
        <translation>通信フローに行を表示</translation>
    </message>
    <message>
        <source>BMC protocol</source>
        <translation>BMCのプロトコル</translation>
    </message>
    <message>
        <source>Member of a domain</source>
        <translation>ドメインのメンバー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n rows)</source>
        <translation>
            <numerusform>%1（%n行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the plan</source>
        <translation>プランから削除</translation>
    </message>
    <message>
        <source>Choose services ...</source>
        <translation>サービスを選択...</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Network services (nothing to install)</source>
        <translation>ネットワークのサービス（インストール不要）</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>使い方：%1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[オプション]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>引数：</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>オプション「%1」には値を指定してください。</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>オプション「%1」に値は指定できません。</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>コマンドラインオプションのヘルプを表示する。</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Qt固有のオプションを含むヘルプを表示する。</translation>
    </message>
    <message>
        <source>Displays version information.</source>
        <translation>バージョン情報を表示する。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Plans (*.plan.yaml *.yaml *.yml)</source>
        <translation>プラン (*.plan.yaml *.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The new plan has changes that are not saved.</source>
        <translation>新しいプランに未保存の変更があります。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1に未保存の変更があります。</translation>
    </message>
    <message>
        <source>Without saving, they are lost. Save them?</source>
        <translation>保存しないと変更は失われます。保存しますか？</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>保存しない(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>プランを開く</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>プランの保存</translation>
    </message>
    <message>
        <source>%1 has been changed by somebody else.</source>
        <translation>%1はほかで変更されました。</translation>
    </message>
    <message>
        <source>Saving replaces what the file says now. Replace it?</source>
        <translation>保存すると、現在のファイルの内容が置き換わります。置き換えますか？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換える(&amp;R)</translation>
    </message>
    <message>
        <source>Take over what the file says now?</source>
        <translation>現在のファイルの内容を取り込みますか？</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>取り込む(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>取り込まない(&amp;K)</translation>
    </message>
    <message>
        <source>A plan that was never saved was kept at %1.</source>
        <translation>一度も保存されていないプランが、%1に自動保存されています。</translation>
    </message>
    <message>
        <source>Recover them?</source>
        <translation>復元しますか？</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>復元する(&amp;R)</translation>
    </message>
    <message>
        <source>Compare with an older plan</source>
        <translation>以前のプランと比較</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <extracomment>Day and time, as QLocale::toString() takes them.</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1はすでにあります。</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <translation>置き換えますか？</translation>
    </message>
    <message>
        <source>The file has been changed since. Recover your changes in its place?</source>
        <translation>その後、ファイルが変更されました。ファイルの内容の代わりに、自分の変更を復元しますか？</translation>
    </message>
    <message>
        <source>The file is not there any more. Recover the plan with your changes as a new one?</source>
        <translation>ファイルが見つかりません。変更を含むプランを新しいプランとして復元しますか？</translation>
    </message>
    <message>
        <source>Later keeps them, and you are asked again the next time.</source>
        <translation>「後で」を選ぶと内容は残り、次回もう一度確認します。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄する(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>後で(&amp;L)</translation>
    </message>
    <message>
        <source>You have unsaved changes of your own. Compare shows what differs from the file, and keeps them. If you take over what the file says now, they are removed from the plan; Undo brings them back.</source>
        <translation>最後に保存してから、このウィンドウでも変更しています。「比較」では、変更を保持したまま、ファイルとの相違点を確認できます。現在のファイルの内容を取り込むと、自分の変更は取り消されますが、「元に戻す」で元に戻せます。</translation>
    </message>
    <message>
        <source>Unsaved changes to %1 were kept at %2.</source>
        <translation>%1の保存されていない変更が、%2に自動保存されています。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Charts the ports of a datacenter: draw machines, get flows and matrix.</source>
        <translation>データセンターのポートを図にします：マシンを描くと、通信フローと通信要件一覧が得られます。</translation>
    </message>
    <message>
        <source>The plan to open.</source>
        <translation>開くプラン</translation>
    </message>
    <message>
        <source>Begin with a built-in example: %1.</source>
        <translation>付属のサンプルから始める：%1</translation>
    </message>
    <message>
        <source>Only one plan can be opened at a time.</source>
        <translation>一度に開けるプランは1つだけです。</translation>
    </message>
    <message>
        <source>There is no example &quot;%1&quot;. The examples are: %2.</source>
        <translation>「%1」というサンプルはありません。使用できるサンプル：%2</translation>
    </message>
    <message>
        <source>See: portolan --help</source>
        <translation>ヘルプ：portolan --help</translation>
    </message>
    <message>
        <source>Portolan&apos;s window needs a display; portolan-cli does without one: see portolan-cli --help.</source>
        <translation>Portolanのウィンドウにはディスプレイが必要です。ディスプレイのない環境ではportolan-cliを使用してください（portolan-cli --helpを参照）。</translation>
    </message>
</context>
<context>
    <name>portolan::AboutDialog</name>
    <message>
        <source>Charts the ports of a datacenter: which machine must reach which other, drawn and listed from the vendors&apos; port tables.</source>
        <translation>データセンターの通信要件を図と一覧にします。どのマシンからどのマシンへの通信が必要かを、製品の提供元のポート一覧表から導出します。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). You may use, study, change and pass it on. There is no warranty.</source>
        <translation>GNU General Public License バージョン3またはそれ以降（GPL-3.0-or-later）に基づくフリーソフトウェアです。自由に使用、調査、改変、再配布できます。保証はありません。</translation>
    </message>
    <message>
        <source>What the catalogs state is the vendors&apos;; what we read where a document is silent is marked as our reading. The names of products belong to their owners.</source>
        <translation>ポート定義の記載内容は製品の提供元の文書に基づきます。文書に記載がなく本ツールが解釈した箇所には、その旨の印が付きます。製品名は各社の商標または登録商標です。</translation>
    </message>
    <message>
        <source>The port tables that this program knows:</source>
        <translation>収録しているポート一覧表：</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the documents&apos; titles</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>Made with these libraries and this font:</source>
        <translation>使用しているライブラリとフォント：</translation>
    </message>
    <message>
        <source>About Portolan</source>
        <translation>Portolanについて</translation>
    </message>
    <message>
        <source>Portolan %1</source>
        <translation>Portolan %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>すべてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Version, documents and libraries as text, to report a problem</source>
        <translation>不具合の報告に使えるよう、バージョン、文書、ライブラリをテキストとしてコピーします</translation>
    </message>
</context>
<context>
    <name>portolan::CanvasView</name>
    <message>
        <source>Diagram</source>
        <translation>通信フロー図</translation>
    </message>
    <message>
        <source>The plan as a diagram. Tab travels from node to node.</source>
        <translation>プランの通信フロー図です。Tabキーでノードを順に移動します。</translation>
    </message>
</context>
<context>
    <name>portolan::ChangedMark</name>
    <message>
        <source>%1, changed since</source>
        <comment>revision</comment>
        <translation>%1（変更あり）</translation>
    </message>
    <message>
        <source>The plan was changed since revision %1 was issued: exports and prints say so, and name nobody who checked or approved it. Click to issue revision %2.</source>
        <translation>%1版の発行後にプランが変更されています。出力する文書にはその旨が記載され、審査者と承認者は載りません。クリックすると、%2版を発行できます。</translation>
    </message>
</context>
<context>
    <name>portolan::Comparing</name>
    <message>
        <source>No issued plan was kept beside this one&apos;s file</source>
        <translation>このファイルと同じ場所に、発行時の控えはありません</translation>
    </message>
    <message>
        <source>the state before &quot;%1&quot;</source>
        <comment>an edit</comment>
        <translation>「%1」の前の状態</translation>
    </message>
</context>
<context>
    <name>portolan::ComparisonBar</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>追加 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>削除 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Machines:</source>
        <translation>マシン：</translation>
    </message>
    <message>
        <source>Zones and firewalls:</source>
        <translation>ゾーンとファイアウォール：</translation>
    </message>
    <message>
        <source>Nothing differs. What you change from now on is marked here.</source>
        <translation>相違はありません。これからの変更がここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n箇所</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place</comment>
        <translation>%2件中%1件目</translation>
    </message>
    <message>
        <source>Reading %1 ...</source>
        <translation>%1を読み込んでいます...</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>%1版</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>%1と比較中</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>text, details</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>行：</translation>
    </message>
    <message>
        <source>revision %1, changed since</source>
        <translation>%1版（変更あり）</translation>
    </message>
    <message>
        <source>Title block: %1</source>
        <translation>表題欄：%1</translation>
    </message>
    <message numerus="yes">
        <source>Revision table: %n line(s)</source>
        <translation>
            <numerusform>改訂履歴：%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions: %1</source>
        <translation>判断：%1件</translation>
    </message>
    <message>
        <source>Accepted findings: %1</source>
        <translation>許容した指摘事項：%1件</translation>
    </message>
    <message>
        <source>Row numbers: %1</source>
        <translation>項番：%1件</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>メモ：%1件</translation>
    </message>
    <message>
        <source>Places on the drawing: %1</source>
        <translation>図上の位置：%1か所</translation>
    </message>
    <message>
        <source>Something that neither drawing nor rows show</source>
        <translation>図にも行にも現れない項目</translation>
    </message>
    <message>
        <source>Rows, machines, zones and firewalls are the same.</source>
        <translation>行、マシン、ゾーン、ファイアウォールに相違点はありません。</translation>
    </message>
    <message>
        <source>No machine is in both plans: are both of the same network?</source>
        <translation>両方のプランに共通するマシンがありません。同じネットワークのプランかどうかを確認してください。</translation>
    </message>
</context>
<context>
    <name>portolan::ConsequencesBar</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>counts of rows</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>行の追加 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>削除 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>変更 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>edit, what it did</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>追加：%1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>変更：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) resolved.</source>
        <translation>
            <numerusform>指摘事項が%n件解消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s): %1</source>
        <translation>
            <numerusform>新しい指摘事項（%n件）：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in comparison</source>
        <translation>比較で表示</translation>
    </message>
    <message>
        <source>Compare the plan with how it was before this change</source>
        <translation>この変更の前のプランと比較します</translation>
    </message>
    <message>
        <source>Show new findings</source>
        <translation>新しい指摘事項を表示</translation>
    </message>
    <message>
        <source>Choose what this change has made in the panel Findings</source>
        <translation>この変更で生じた指摘事項を、指摘事項パネルで選択します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1、ほか%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) resolved</source>
        <translation>
            <numerusform>指摘事項%n件解消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>新しい指摘事項%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>counts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>In no zone now: %1</source>
        <translation>どのゾーンにも属さなくなったノード：%1</translation>
    </message>
    <message>
        <source>In %1 now: %2</source>
        <comment>zone, nodes</comment>
        <translation>%1に移ったノード：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) without their zone</source>
        <translation>
            <numerusform>ゾーンがなくなったノード%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::EditingDesk</name>
    <message>
        <source>Drag a management server from the palette to here, or type its name.</source>
        <translation>パレットから管理サーバをここへドラッグするか、名前を入力してください。</translation>
    </message>
    <message>
        <source>Routing arrows...</source>
        <translation>矢印の経路を計算しています...</translation>
    </message>
    <message>
        <source>Routing was canceled: some arrows are drawn in plain lines</source>
        <translation>経路の計算を中止しました：一部の矢印は簡易表示です</translation>
    </message>
    <message>
        <source>Route arrows</source>
        <translation>経路を計算</translation>
    </message>
    <message>
        <source>Find their routes after all. The next change to the plan does so, too</source>
        <translation>中止した経路の計算をやり直します。次にプランを変更したときにも計算されます</translation>
    </message>
</context>
<context>
    <name>portolan::EmptyFlows</name>
    <message>
        <source>Put machines on the canvas and choose a product: the flows that it needs appear here.</source>
        <translation>キャンバスにマシンを配置して製品を選択すると、必要な通信フローがここに表示されます。</translation>
    </message>
    <message>
        <source>No row differs from the older plan.</source>
        <translation>以前のプランと異なる行はありません。</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>すべての行を表示</translation>
    </message>
    <message>
        <source>Show in Findings</source>
        <translation>指摘事項に表示</translation>
    </message>
    <message>
        <source>No flows yet. Let a machine run a product (panel Properties), or draw a flow from one machine to another.</source>
        <translation>通信フローはまだありません。プロパティパネルでマシンに製品をインストールするか、マシンからマシンへ通信フローを手動で追加してください。</translation>
    </message>
    <message>
        <source>%1 is installed, but there is no machine that it manages. Put one on the canvas, such as a server or a BMC: the flows between them appear here.</source>
        <translation>%1はインストールされていますが、管理対象のマシンがありません。サーバやBMCなどをキャンバスに配置すると、その間の通信フローがここに表示されます。</translation>
    </message>
    <message>
        <source>%1 is installed, but as the plan stands its document has no row for it.</source>
        <translation>%1はインストールされていますが、現在のプランに該当する行が原典にありません。</translation>
    </message>
    <message>
        <source>The plan has %1, but no machine that reaches another by them. Put both on the canvas, such as an NTP server and a Linux machine: the flows between them appear here.</source>
        <translation>プランには%1がありますが、それを利用するマシンと提供するマシンの組み合わせがありません。NTPサーバとLinuxのように両方をキャンバスに配置すると、その間の通信フローがここに表示されます。</translation>
    </message>
    <message>
        <source>Once the catalog is there, open the plan again.</source>
        <translation>ポート定義を置いたら、プランを開き直してください。</translation>
    </message>
    <message>
        <source>No row matches the filter: %1.</source>
        <translation>絞り込み条件に一致する行がありません：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between filters</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>portolan::ExportDialog</name>
    <message>
        <source>Preparing the preview ...</source>
        <translation>プレビューを作成しています...</translation>
    </message>
    <message>
        <source>Writing %1 ...</source>
        <translation>%1を出力しています...</translation>
    </message>
    <message>
        <source>Pri&amp;nt...</source>
        <translation>印刷(&amp;N)...</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n %1 file(s)</source>
        <translation>
            <numerusform>%n個の%1ファイルをエクスポート(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export %1</source>
        <translation>%1をエクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ファイル(&amp;I)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>このコンピュータにはプリンタが設定されていません。</translation>
    </message>
    <message>
        <source>Export as P&amp;DF instead</source>
        <translation>代わりにPDFをエクスポート(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>portolan::ExportForm</name>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ビュー(&amp;V)</translation>
    </message>
    <message>
        <source>P&amp;roduct</source>
        <translation>製品(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>ゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>Fire&amp;wall</source>
        <translation>ファイアウォール(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>作業フェーズ(&amp;H)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>比較対象(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>用紙(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>向き(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>尺度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;A page for each</source>
        <translation>図を分ける単位(&amp;A)</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>出力範囲(&amp;G)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>ラベル(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Colours by</source>
        <translation>色分け(&amp;C)</translation>
    </message>
    <message>
        <source>Resol&amp;ution</source>
        <translation>解像度(&amp;U)</translation>
    </message>
    <message>
        <source>Enco&amp;ding</source>
        <translation>文字コード(&amp;D)</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>通信フロー図</translation>
    </message>
    <message>
        <source>Matri&amp;x</source>
        <translation>通信要件一覧(&amp;X)</translation>
    </message>
    <message>
        <source>A row for each machine of a group</source>
        <translation>グループを1台ずつの行に展開</translation>
    </message>
    <message>
        <source>Pages with the rows of the matrix</source>
        <translation>通信要件一覧のページを付ける</translation>
    </message>
    <message>
        <source>Over several pages where text gets too small</source>
        <translation>文字が小さすぎるときは複数ページに分割</translation>
    </message>
    <message>
        <source>Text as outlines</source>
        <translation>文字を輪郭線に変換</translation>
    </message>
    <message>
        <source>For programs and machines that don&apos;t have the document&apos;s font</source>
        <translation>文書のフォントがない環境向け</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>作業フェーズ</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>ページに合わせる</translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Only page </source>
        <comment>before a number</comment>
        <translation>ページ指定：</translation>
    </message>
    <message>
        <source> dpi</source>
        <comment>behind a number</comment>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excelブック（XLSX）</translation>
    </message>
    <message>
        <source>Table of values (CSV)</source>
        <translation>CSV（カンマ区切り）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON（プログラム用）</translation>
    </message>
    <message>
        <source>PDF, for reading and signing</source>
        <translation>PDF（閲覧・承認用）</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG（ベクター画像）</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG（画像）</translation>
    </message>
    <message>
        <source>As documented</source>
        <translation>原典どおり</translation>
    </message>
    <message>
        <source>For stateful firewalls</source>
        <translation>ステートフル</translation>
    </message>
    <message>
        <source>For stateless lists</source>
        <translation>ステートレス（ACL）</translation>
    </message>
    <message>
        <source>Zone by zone</source>
        <translation>ゾーン間</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>The plan&apos;s: %1</source>
        <translation>プランの設定（%1）</translation>
    </message>
    <message>
        <source>As large as the plan</source>
        <translation>プラン全体の大きさ</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>項番</translation>
    </message>
    <message>
        <source>Numbers and ports</source>
        <translation>項番とポート</translation>
    </message>
    <message>
        <source>Table of the document</source>
        <translation>原典の表</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>CP932, for old Excel in Japan</source>
        <translation>CP932（旧版のExcel用）</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>すべての製品</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>すべてのゾーン</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>すべての経路</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>すべての作業フェーズ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>An older plan...</source>
        <translation>以前のプラン...</translation>
    </message>
    <message>
        <source>The document&apos;s: %1</source>
        <comment>language</comment>
        <translation>文書の言語（%1）</translation>
    </message>
</context>
<context>
    <name>portolan::Exporter</name>
    <message>
        <source>plan</source>
        <comment>file name</comment>
        <translation>plan</translation>
    </message>
    <message>
        <source>Writing %1 ...</source>
        <translation>%1を出力しています...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダを開く</translation>
    </message>
</context>
<context>
    <name>portolan::ExposurePanel</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG画像 (*.png)</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>グラフのエクスポート</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>「%1」に出力しました。</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>「%1」に出力できませんでした。%2</translation>
    </message>
    <message>
        <source>The figures are on the clipboard, as a table.</source>
        <translation>数値を表としてクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>By protocol</source>
        <translation>プロトコル別</translation>
    </message>
    <message>
        <source>By who gets there</source>
        <translation>到達範囲別</translation>
    </message>
    <message>
        <source>What the parts of a bar are</source>
        <translation>棒の内訳</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>数える対象</translation>
    </message>
    <message>
        <source>Put machines on the canvas and choose a product: what they open is plotted here.</source>
        <translation>キャンバスにマシンを配置して製品を選択すると、待ち受けポートのグラフがここに表示されます。</translation>
    </message>
    <message>
        <source>No zones yet. Put zones around the machines: what goes between them is counted here.</source>
        <translation>ゾーンはまだありません。マシンを囲むゾーンを配置すると、ゾーン間の通信がここに集計されます。</translation>
    </message>
    <message>
        <source>Nothing listens yet. Let a machine run a product (panel Properties), or draw a flow from one machine to another.</source>
        <translation>待ち受けポートはまだありません。プロパティパネルでマシンに製品をインストールするか、マシンからマシンへ通信フローを手動で追加してください。</translation>
    </message>
    <message>
        <source>Open ports</source>
        <translation>待ち受けポート</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>ポート番号</translation>
    </message>
    <message>
        <source>How many ports are open on each node</source>
        <translation>ノードごとの待ち受けポート数</translation>
    </message>
    <message>
        <source>How much goes from which zone to which</source>
        <translation>ゾーン間の通信の量</translation>
    </message>
    <message>
        <source>Which ports are listened on, and where systems take ports of their own</source>
        <translation>待ち受けに使用するポートと、OSが割り当てるポートの範囲</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>数値を表で表示します</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Write the plot to a file, or copy its figures</source>
        <translation>グラフをファイルに出力するか、数値をコピーします</translation>
    </message>
    <message>
        <source>As PDF ...</source>
        <translation>PDF形式...</translation>
    </message>
    <message>
        <source>As PNG for the screen (144 dpi) ...</source>
        <translation>画面用のPNG形式（144 dpi）...</translation>
    </message>
    <message>
        <source>As PNG for print (300 dpi) ...</source>
        <translation>印刷用のPNG形式（300 dpi）...</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>表としてコピー</translation>
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message>
        <source>&amp;Forget these</source>
        <translation>履歴を消去(&amp;F)</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>名前を付けて保存...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>network</source>
        <comment>file name</comment>
        <translation>network</translation>
    </message>
</context>
<context>
    <name>portolan::FindBar</name>
    <message>
        <source>Find a name, an address (10.1.2.3, 10.1.2.0/24), a port (443, TCP 443), a product, a kind, a purpose.</source>
        <translation>名前、アドレス（10.1.2.3、10.1.2.0/24）、ポート（443、TCP 443）、製品、種別、用途で検索できます。</translation>
    </message>
    <message>
        <source>Nothing in this plan is like that.</source>
        <translation>このプランには見つかりません。</translation>
    </message>
    <message>
        <source>Nothing in this plan uses it.</source>
        <translation>このプランでは使われていません。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>プランを検索</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>前の結果（Shift+F3）</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>前の結果</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>次の結果（F3）</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>次の結果</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
</context>
<context>
    <name>portolan::Finder</name>
    <message>
        <source>Where %1 is used</source>
        <translation>%1 の使用箇所</translation>
    </message>
</context>
<context>
    <name>portolan::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>エラー %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>情報 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>許容済み %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing or can&apos;t work is listed here, once the plan has machines.</source>
        <translation>マシンを配置すると、不足している情報や問題がここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing to point out. Everything is stated, and every flow has a way.</source>
        <translation>指摘事項はありません。必要な情報がそろっており、すべての通信フローに経路があります。</translation>
    </message>
    <message>
        <source>No finding of these sorts. Switch others on above.</source>
        <translation>該当する指摘事項はありません。上のボタンで表示する種類を変更できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) chosen</source>
        <translation>
            <numerusform>%n件の指摘事項を選択しています</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘事項</translation>
    </message>
    <message>
        <source>List errors</source>
        <translation>エラーを表示</translation>
    </message>
    <message>
        <source>List warnings</source>
        <translation>警告を表示</translation>
    </message>
    <message>
        <source>List what is worth knowing</source>
        <translation>情報を表示</translation>
    </message>
    <message>
        <source>List what was accepted with a reason</source>
        <translation>許容済みの指摘事項を表示</translation>
    </message>
    <message>
        <source>Accept ...</source>
        <translation>許容...</translation>
    </message>
    <message>
        <source>Take acceptance back</source>
        <translation>許容を取り消す</translation>
    </message>
    <message>
        <source>Show in Properties</source>
        <translation>プロパティで表示</translation>
    </message>
</context>
<context>
    <name>portolan::FlowCommands</name>
    <message>
        <source>None of these rows can be left out: they are out already, or in the older plan only.</source>
        <translation>対象外にできる行がありません。すでに対象外になっているか、以前のプランにだけある行です。</translation>
    </message>
</context>
<context>
    <name>portolan::FlowEntry</name>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Ports: 443, 8080-8090</source>
        <translation>ポート：443, 8080-8090</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>portolan::FlowsFilterBar</name>
    <message>
        <source>All products</source>
        <translation>すべての製品</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>すべての作業フェーズ</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>すべてのゾーン</translation>
    </message>
    <message>
        <source>Needed or not</source>
        <translation>すべての要否</translation>
    </message>
    <message>
        <source>Find in the rows: 443, web, SNMP ...</source>
        <translation>行を検索：443、web、SNMPなど</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>行を検索</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>指摘事項あり</translation>
    </message>
    <message>
        <source>Only rows that an open finding points at</source>
        <translation>未対応の指摘事項がある行だけを表示</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>相違のみ</translation>
    </message>
    <message>
        <source>Only rows that were added, modified or deleted</source>
        <translation>追加、変更、削除の行だけを表示します</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1のみ</translation>
    </message>
    <message>
        <source>Show the rows of everything again</source>
        <translation>すべての行の表示に戻します</translation>
    </message>
    <message>
        <source>Filter by product</source>
        <translation>製品で絞り込み</translation>
    </message>
    <message>
        <source>Filter by phase</source>
        <translation>作業フェーズで絞り込み</translation>
    </message>
    <message>
        <source>Filter by zone</source>
        <translation>ゾーンで絞り込み</translation>
    </message>
    <message>
        <source>Filter by need</source>
        <translation>要否で絞り込み</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>what was typed</comment>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>portolan::FlowsPanel</name>
    <message>
        <source>Searching ...</source>
        <translation>検索中...</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%n行中%1行</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a row: here stands which document asks for it, and what in the plan made it appear.</source>
        <translation>行を選択すると、その通信が必要な根拠となる原典とプランの内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>通信フロー</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>選択した%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 made of %2</source>
        <comment>rows, flows</comment>
        <translation>%1（%2を集約）</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n removed</source>
        <comment>rows made of flows; rows</comment>
        <translation>
            <numerusform>%1、ほかに削除%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n of them ways back)</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1、うち戻り通信%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FlowsToolbar</name>
    <message>
        <source>Leave out ...</source>
        <translation>対象外にする...</translation>
    </message>
    <message>
        <source>Leave the chosen rows out of the matrix, with a reason</source>
        <translation>選択した行を、理由を付けて対象外にします</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>対象に戻す</translation>
    </message>
    <message>
        <source>Take rows that were left out into the matrix again</source>
        <translation>対象外にした行を対象に戻します</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>必要な理由</translation>
    </message>
    <message>
        <source>Which document asks for the row, and what in the plan made it appear</source>
        <translation>この行の根拠となる原典とプランの内容を表示します</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns the table has</source>
        <translation>表示する列を選択します</translation>
    </message>
    <message>
        <source>Flows to the same port are one row. Where a firewall keeps no state, the way back is another row. What is left out is listed last.</source>
        <translation>同じポート宛ての通信フローは1行にまとめられます。ステートレスのファイアウォールを通過する場合は、戻り通信も1行になります。対象外の行は最後に表示されます。</translation>
    </message>
</context>
<context>
    <name>portolan::FoundModel</name>
    <message>
        <source>Machines</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Firewalls</source>
        <translation>ファイアウォール</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>通信フロー</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Sheet and title</source>
        <translation>図面と文書名</translation>
    </message>
    <message>
        <source>runs here</source>
        <translation>ここで動作</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>%1 が動作</translation>
    </message>
    <message>
        <source>manages it with %1</source>
        <translation>%1 で管理</translation>
    </message>
    <message>
        <source>it is part of this</source>
        <translation>これの一部</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>%1 の一部</translation>
    </message>
    <message>
        <source>it is in this zone</source>
        <translation>このゾーンに所属</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>経路 %1</translation>
    </message>
    <message>
        <source>sets %1</source>
        <comment>a port</comment>
        <translation>%1 を設定</translation>
    </message>
    <message>
        <source>listens on %1</source>
        <translation>%1 で待ち受け</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n flow(s)</source>
        <translation>
            <numerusform>%1：通信フロー%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>項番%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group, count</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>portolan::GuideWindow</name>
    <message numerus="yes">
        <source>%n place(s) on this page</source>
        <translation>
            <numerusform>このページに%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide — Portolan</source>
        <translation>ガイド — Portolan</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>戻る（Alt+←）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>進む（Alt+→）</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>ガイドのページ</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the folder of this language&apos;s chapters</comment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>portolan::HistoryPanel</name>
    <message>
        <source>As it was opened</source>
        <translation>開いたときの状態</translation>
    </message>
    <message>
        <source>%1 (saved)</source>
        <translation>%1（保存済み）</translation>
    </message>
    <message>
        <source>Undone: click to do it again</source>
        <translation>元に戻した操作です。クリックするとやり直します</translation>
    </message>
    <message>
        <source>Click to go back to here</source>
        <translation>クリックするとここまで戻ります</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What you do to the plan is listed here. Click a line to go back to it.</source>
        <translation>プランに対する操作がここに表示されます。行をクリックすると、その時点に戻ります。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新しいプラン</translation>
    </message>
</context>
<context>
    <name>portolan::Insertion</name>
    <message>
        <source>No catalog has anything more that runs on this machine, or that it is there for.</source>
        <translation>このマシンで実行できる製品や、このマシンを対象とするサービスは、ほかのポート定義にありません。</translation>
    </message>
    <message>
        <source>%1 is taken to run %2. If it runs another operating system, say so in Properties.</source>
        <translation>%1のOSは%2と仮定しています。異なる場合は、プロパティで変更してください。</translation>
    </message>
    <message>
        <source>The new firewall joins %1 and %2. For others, move it to their border, or choose two zones before inserting one.</source>
        <translation>新しいファイアウォールは%1と%2を接続しています。ほかのゾーンを接続するには、その境界へ移動するか、2つのゾーンを選択してから追加してください。</translation>
    </message>
    <message>
        <source>The new firewall joins the zones that were chosen: %1.</source>
        <translation>新しいファイアウォールは、選択したゾーンを接続しています：%1</translation>
    </message>
</context>
<context>
    <name>portolan::IssueDialog</name>
    <message>
        <source>Every row has its number already.</source>
        <translation>すべての行に項番が付いています。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) get their number now, for good.</source>
        <translation>
            <numerusform>%n行に項番を付けます。付けた項番は変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the plan&apos;s revision, and every row has its number: there is nothing to issue.</source>
        <translation>プランは%1版であり、すべての行に項番が付いています。発行するものはありません。</translation>
    </message>
    <message>
        <source>Revision %1 is listed already; its line in the revision table stays as it is.</source>
        <translation>%1版は改訂履歴に記載済みです。その行は変更しません。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Issue revision %1</source>
        <translation>%1版を発行</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more in the panel Findings.</source>
        <translation>
            <numerusform>ほか%n件は指摘事項パネルを参照してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) among the findings. The revision can be issued all the same:</source>
        <translation>
            <numerusform>指摘事項にエラーが%n件あります。このまま発行することもできます：</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue a revision</source>
        <translation>版の発行</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Change (English)</source>
        <translation>改訂内容（英語）</translation>
    </message>
    <message>
        <source>Change (Japanese)</source>
        <translation>改訂内容（日本語）</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>後からでも記入できます</translation>
    </message>
    <message>
        <source>Nothing differs from %1.</source>
        <translation>%1との相違はありません。</translation>
    </message>
    <message>
        <source>What changed is proposed from the comparison with %1.</source>
        <translation>改訂内容の案は、%1との比較によるものです。</translation>
    </message>
    <message>
        <source>Keep the issued plan as %1, to be compared with later</source>
        <translation>後で比較できるように、発行時の控えを%1に残す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Title block and revision table as they will be</source>
        <translation>発行後の表題欄と改訂履歴</translation>
    </message>
    <message>
        <source>What the plan says now is recorded as its content.</source>
        <translation>現在のプランが、この版の内容として記録されます。</translation>
    </message>
    <message>
        <source>The plan itself is not saved by that.</source>
        <translation>プランのファイルは、別途保存してください。</translation>
    </message>
    <message>
        <source>Keep the issued plan as %1, in place of that of the undone issue</source>
        <translation>発行したプランの控えを%1に残す（取り消した発行の控えを置き換え）</translation>
    </message>
    <message>
        <source>Nothing is proposed for the change, as no issued plan was kept beside this one. Compare with an older plan first, and what changed is proposed here.</source>
        <translation>発行時の控えがこのプランと同じ場所にないため、改訂内容の案はありません。以前のプランと比較してから発行すると、改訂内容の案が入ります。</translation>
    </message>
    <message>
        <source>Looking up what changed since %1 ...</source>
        <translation>%1からの変更を調べています…</translation>
    </message>
    <message>
        <source>Nothing is proposed for the change, as %1 can&apos;t be read. Compare with another plan first, and what changed is proposed here.</source>
        <translation>%1を読み込めないため、改訂内容の案はありません。別のプランと比較してから発行すると、改訂内容の案が入ります。</translation>
    </message>
    <message>
        <source>Keep the issued plan beside this one, to be compared with later</source>
        <translation>後で比較できるように、発行時の控えをこのプランと同じ場所に残す</translation>
    </message>
</context>
<context>
    <name>portolan::IssueStrip</name>
    <message numerus="yes">
        <source>%n thing(s) to look at before this is issued</source>
        <translation>
            <numerusform>発行前に確認すべき点が%n件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be written</source>
        <translation>出力できません</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation>
            <numerusform>ほかに%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::KindPalette</name>
    <message>
        <source>Find: server, iLO, DHCP ...</source>
        <translation>検索：サーバ、iLO、DHCP ...</translation>
    </message>
    <message>
        <source>Find in the palette</source>
        <translation>パレット内の検索</translation>
    </message>
    <message>
        <source>Type in English or Japanese; Enter puts the first match on the canvas</source>
        <translation>英語または日本語で入力してください。Enterキーで最初の候補をキャンバスに配置します</translation>
    </message>
    <message>
        <source>What can be put on the canvas</source>
        <translation>キャンバスに配置できる要素</translation>
    </message>
    <message>
        <source>Nothing has that name. Try a shorter word, in English or Japanese.</source>
        <translation>該当する要素がありません。英語または日本語で、より短い語を入力してください。</translation>
    </message>
</context>
<context>
    <name>portolan::LegendCard</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Unfold the legend</source>
        <translation>凡例を開く</translation>
    </message>
    <message>
        <source>Fold the legend</source>
        <translation>凡例を閉じる</translation>
    </message>
</context>
<context>
    <name>portolan::LoadingPage</name>
    <message>
        <source>Beginning a plan ...</source>
        <translation>プランを作成しています...</translation>
    </message>
    <message>
        <source>Opening %1 ...</source>
        <translation>%1を開いています...</translation>
    </message>
    <message>
        <source>Reading the plan</source>
        <translation>プランの読み込み中</translation>
    </message>
    <message>
        <source>Reading the catalogs</source>
        <translation>ポート定義の読み込み中</translation>
    </message>
    <message>
        <source>Deriving the flows</source>
        <translation>通信フローの導出中</translation>
    </message>
    <message>
        <source>Looking for problems</source>
        <translation>指摘事項の確認中</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新規プラン</translation>
    </message>
    <message>
        <source>New plan from %1</source>
        <translation>%1からの新規プラン</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（読み取り専用）</translation>
    </message>
</context>
<context>
    <name>portolan::MemberEntry</name>
    <message numerus="yes">
        <source>%n more: type a part of a name or address.</source>
        <translation>
            <numerusform>ほかに%n台あります。名前またはアドレスの一部を入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which machine leaves the group?</source>
        <translation>どのマシンをグループから外しますか？</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>名前またはアドレス</translation>
    </message>
    <message>
        <source>No machine of the group has that name.</source>
        <translation>該当するマシンはグループにありません。</translation>
    </message>
</context>
<context>
    <name>portolan::NameEntry</name>
    <message>
        <source>Name (English)</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>Name (Japanese)</source>
        <translation>名称（日本語）</translation>
    </message>
</context>
<context>
    <name>portolan::NoticeBar</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>%1行目、%2桁目</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, place in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened. Correct it and open it again.</source>
        <translation>%1を開けません。ファイルを修正してから開き直してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is open, with %n warning(s).</source>
        <translation>
            <numerusform>%1を開きました（警告%n件）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation>
            <numerusform>...ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>この通知を閉じる</translation>
    </message>
    <message>
        <source>%1 was exported.</source>
        <translation>%1をエクスポートしました。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were exported: %1 ...</source>
        <translation>
            <numerusform>%n個のファイルをエクスポートしました：%1 ...</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be exported.</source>
        <translation>%1をエクスポートできませんでした。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be compared with. Correct it, or choose another file.</source>
        <translation>%1とは比較できません。内容を修正するか、別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Revision %1 is issued. The plan&apos;s file has it once you save.</source>
        <comment>revision</comment>
        <translation>%1版を発行しました。プランを保存すると、ファイルに反映されます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened.</source>
        <translation>%1を開けません。</translation>
    </message>
    <message>
        <source>What is on the clipboard can&apos;t be read as a part of a plan. Nothing was pasted.</source>
        <translation>クリップボードの内容をプランとして読み取れないため、何も貼り付けていません。</translation>
    </message>
    <message>
        <source>Your changes can&apos;t be kept against a crash until you save them.</source>
        <translation>異常終了に備えた自動保存ができません。プランを保存するまで、変更は失われるおそれがあります。</translation>
    </message>
    <message>
        <source>%1 could not be saved. Your changes are still here.</source>
        <translation>%1を保存できませんでした。変更内容は保持されています。</translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogs of your own have mistakes and are not used. Correct them, then open the plan again.</source>
        <translation>独自のポート定義に誤りがあり、読み込まれませんでした。訂正してから、プランを開き直してください。</translation>
    </message>
</context>
<context>
    <name>portolan::OriginView</name>
    <message>
        <source>Rows of the arrow</source>
        <translation>この矢印の行</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>必要な理由</translation>
    </message>
</context>
<context>
    <name>portolan::OverviewMap</name>
    <message>
        <source>Overview</source>
        <translation>全体図</translation>
    </message>
    <message>
        <source>The whole plan. Arrow keys move what the diagram shows.</source>
        <translation>プラン全体です。矢印キーで通信フロー図の表示範囲を移動します。</translation>
    </message>
</context>
<context>
    <name>portolan::PlanStatus</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>通信フロー%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>指摘事項%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open findings, %n of them an error</source>
        <translation>
            <numerusform>未対応の指摘事項（うちエラー%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未対応の指摘事項</translation>
    </message>
    <message>
        <source>Document: English</source>
        <translation>文書：英語</translation>
    </message>
    <message>
        <source>Document: Japanese</source>
        <translation>文書：日本語</translation>
    </message>
    <message>
        <source>Document: both languages</source>
        <translation>文書：両言語</translation>
    </message>
    <message>
        <source>Language of canvas, tables and exports</source>
        <translation>キャンバス、表、および出力の言語</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>表示倍率</translation>
    </message>
    <message>
        <source>%1, %2 left out</source>
        <translation>%1（ほかに対象外%2）</translation>
    </message>
    <message>
        <source>Flows are who must reach whom on which port. The panel Flows lists them as rows of the matrix: flows to the same port are one row, and where a firewall keeps no state, the way back is another one.</source>
        <translation>通信フローは、どのマシンがどのマシンのどのポートと通信するかを示します。「通信フロー」パネルには通信要件の行として表示され、同じポート宛ての通信フローは1行にまとめられます。ステートレスのファイアウォールを通過する場合は、戻り通信も1行になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>マシン%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PreviewPane</name>
    <message numerus="yes">
        <source>of %n</source>
        <comment>page 1 of n</comment>
        <translation>
            <numerusform>/ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Only the beginning is shown</source>
        <translation>先頭部分だけを表示しています</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>ページ全体</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page </source>
        <comment>before a number</comment>
        <translation>ページ </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>There is no preview.</source>
        <translation>プレビューはありません。</translation>
    </message>
</context>
<context>
    <name>portolan::PrintCommands</name>
    <message>
        <source>Printing ...</source>
        <translation>印刷しています...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>印刷しました：%1</translation>
    </message>
</context>
<context>
    <name>portolan::ProductEntry</name>
    <message>
        <source>Which product runs here?</source>
        <translation>このサーバで動かす製品を選択</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; of this plan</source>
        <translation>%1：このプランの「%2」</translation>
    </message>
    <message>
        <source>Where do its flows come from?</source>
        <translation>どのポート定義から通信フローを導出しますか？</translation>
    </message>
    <message>
        <source>%1 (for the whole plan)</source>
        <translation>%1（プラン全体）</translation>
    </message>
</context>
<context>
    <name>portolan::PropertiesPanel</name>
    <message numerus="yes">
        <source>%n things are chosen. Choose one zone or one firewall to change it.</source>
        <translation>
            <numerusform>%n個の要素を選択しています。変更するには、ゾーンまたはファイアウォールを1つだけ選択してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a plan, or begin a new one: what is chosen in it is shown here.</source>
        <translation>プランを開くか新規に作成すると、選択した要素の内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>What is chosen is not in this plan any more: it stands in the older plan that this one is compared with.</source>
        <translation>選択した項目は、このプランにはすでにありません。比較している以前のプランにだけあります。</translation>
    </message>
    <message>
        <source>Several processes of this machine listen on %1: %2.</source>
        <translation>このマシンでは複数のプロセスが%1で待ち受けます：%2。</translation>
    </message>
</context>
<context>
    <name>portolan::PropertyForm</name>
    <message>
        <source>(several values)</source>
        <translation>（複数の値）</translation>
    </message>
</context>
<context>
    <name>portolan::ReadOnlyBar</name>
    <message>
        <source>%1 is open in another window on this computer. Here it is read-only.</source>
        <translation>%1 はこのコンピュータの別のウィンドウで開かれているため、読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 is open on %2. Here it is read-only.</source>
        <translation>%1 は %2 で開かれているため、読み取り専用です。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Edit it here, if it has been closed there</source>
        <translation>先に開いた側で閉じられていれば、ここで編集できるようにします</translation>
    </message>
    <message>
        <source>Save &amp;a copy...</source>
        <translation>コピーを保存(&amp;A)...</translation>
    </message>
    <message>
        <source>Save it to another file, which can be edited</source>
        <translation>編集できる別のファイルとして保存します</translation>
    </message>
    <message>
        <source>%1 is still open in another window on this computer. Close it there, then press Edit again.</source>
        <translation>%1は、このコンピュータの別のウィンドウでまだ開かれています。そちらで閉じてから、もう一度［編集］を押してください。</translation>
    </message>
    <message>
        <source>%1 is still open on %2. Have it closed there, then press Edit again.</source>
        <translation>%1は%2でまだ開かれています。そちらで閉じてもらってから、もう一度［編集］を押してください。</translation>
    </message>
</context>
<context>
    <name>portolan::ReasonForm</name>
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix</source>
        <translation>
            <numerusform>%n行を対象外にする</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n finding(s)</source>
        <translation>
            <numerusform>%n件の指摘事項を許容する</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason (English)</source>
        <translation>理由（英語）</translation>
    </message>
    <message>
        <source>Reason (Japanese)</source>
        <translation>理由（日本語）</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>許容した人</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>申請番号</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>2026-12-31, or empty: for good</source>
        <translation>2026-12-31（空欄：無期限）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>対象外にする</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>許容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix, ways back among them</source>
        <translation>
            <numerusform>%n行を対象外にする（戻り通信の行を含む）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix; the others are left out already</source>
        <translation>
            <numerusform>%n行を対象外にする（ほかの行はすでに対象外）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RevisionsDialog</name>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>line, column, what is wrong</comment>
        <translation>%1行目、%2：%3</translation>
    </message>
    <message>
        <source>Revision table</source>
        <translation>改訂履歴</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Change (English)</source>
        <translation>改訂内容（英語）</translation>
    </message>
    <message>
        <source>Change (Japanese)</source>
        <translation>改訂内容（日本語）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>portolan::SearchField</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>portolan::SheetCommands</name>
    <message>
        <source>Revision %1 is issued: %2</source>
        <comment>revision, how many rows</comment>
        <translation>%1版を発行しました：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) got a number.</source>
        <translation>
            <numerusform>%n行に項番を付けました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>revision %1 as it was issued</source>
        <translation>発行時の%1版</translation>
    </message>
</context>
<context>
    <name>portolan::StartPage</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>通信フロー%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Which machine must reach which other, on what port: drawn and listed from the vendors&apos; own port tables.</source>
        <translation>どのマシンがどのマシンのどのポートと通信する必要があるかを、製品の提供元のポート一覧表から図と一覧にします。</translation>
    </message>
    <message>
        <source>Place machines</source>
        <translation>マシンを配置する</translation>
    </message>
    <message>
        <source>Say what runs on them</source>
        <translation>製品を指定する</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>文書を渡す</translation>
    </message>
    <message>
        <source>Drag servers, service processors and zones from the palette onto the canvas.</source>
        <translation>パレットからサーバ、サービスプロセッサ、ゾーンをキャンバスにドラッグします。</translation>
    </message>
    <message>
        <source>Choose product and version; the flows appear as arrows with their ports. Nobody types a port number.</source>
        <translation>製品とバージョンを選ぶと、通信フローがポート付きの矢印で表示されます。ポート番号の入力は不要です。</translation>
    </message>
    <message>
        <source>Export matrix and diagram in English and Japanese for the change board.</source>
        <translation>通信要件一覧と通信フロー図を英語と日本語で出力し、変更審査に提出します。</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>サンプルから始める</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>最近使ったプラン</translation>
    </message>
    <message>
        <source>Plans that you open or save will be listed here.</source>
        <translation>開いたプランと保存したプランがここに表示されます。</translation>
    </message>
    <message>
        <source>Drop a plan file anywhere in this window to open it.</source>
        <translation>プランのファイルをこのウィンドウにドロップすると開きます。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新規プラン</translation>
    </message>
    <message>
        <source>Open a plan...</source>
        <translation>プランを開く...</translation>
    </message>
    <message>
        <source>has unsaved changes to recover</source>
        <translation>復元できる変更があります</translation>
    </message>
</context>
<context>
    <name>portolan::TablePreview</name>
    <message numerus="yes">
        <source>The first %1 of %n row(s)</source>
        <translation>
            <numerusform>全%n行中、先頭の%1行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::TypedField</name>
    <message>
        <source>(several values)</source>
        <translation>（複数の値）</translation>
    </message>
</context>
<context>
    <name>portolan::WorkProgress</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop this; what is there stays as it is</source>
        <translation>この処理を中止します（表示は今のまま残ります）</translation>
    </message>
</context>
</TS>
