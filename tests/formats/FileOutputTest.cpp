// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/FileOutput.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// "code (argument, argument)", or "done".
QString outcome(const Result<void> &result)
{
    return result ? u"done"_s : QString(result.error().code + u" (" + result.error().arguments.join(u", ") + u')');
}

/// Root may write everywhere: nobody is asked instead.
class AsNobody {
public:
    AsNobody()
        : m_wasRoot(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        m_ok = !m_wasRoot || setresuid(nobody, nobody, 0) == 0;
    }
    ~AsNobody() { m_ok = !m_wasRoot || setresuid(0, 0, 0) == 0; }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
    [[nodiscard]] bool isOk() const { return m_ok; }

private:
    bool m_wasRoot;
    bool m_ok;
};

/// A file system of 64 KB, where the test may make one.
class SmallDisk {
public:
    SmallDisk()
        : m_mounted(
            QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, path()}) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            QProcess::execute(u"umount"_s, {path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace

class FileOutputTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    void writesAndReplaces()
    {
        const QString path = m_folder->filePath(u"通信要件.csv"_s);
        QCOMPARE(outcome(writeFile(path, "old and longer")), u"done"_s);
        QCOMPARE(outcome(writeFile(path, "new")), u"done"_s);
        QCOMPARE(contentOf(path), QByteArray("new"));
        QCOMPARE(outcome(writeFile(path, {})), u"done"_s);
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(filesOf(m_folder->path()), QStringList{u"通信要件.csv"_s});
    }

    void aPathWithoutFolderIsHere()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QCOMPARE(outcome(writeFile(u"-"_s, "x")), u"done"_s);
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(contentOf(m_folder->filePath(u"-"_s)), QByteArray("x"));
    }

    void aLinkStaysALink()
    {
        const QString target = m_folder->filePath(u"target"_s);
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(writeFile(target, "old").has_value());
        QVERIFY(QFile::link(target, link));
        QCOMPARE(outcome(writeFile(link, "new")), u"done"_s);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(target), QByteArray("new"));
    }

    void permissionsStay()
    {
        const QString path = m_folder->filePath(u"private"_s);
        QVERIFY(writeFile(path, "old").has_value());
        const auto own = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(QFile::setPermissions(path, own));
        QVERIFY(writeFile(path, "new").has_value());
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aFolderIsNoFile()
    {
        QCOMPARE(outcome(writeFile(m_folder->path(), "x")), QString(u"write.directory ("_s + m_folder->path() + u')'));
    }

    void theFolderMustExist()
    {
        const QString folder = m_folder->filePath(u"missing"_s);
        const QString path = folder + u"/a.csv";
        QCOMPARE(outcome(writeFile(path, "x")), QString(u"write.no-folder ("_s + path + u", " + folder + u')'));
        QVERIFY(writeFile(folder, "a file, now").has_value());
        QCOMPARE(outcome(writeFile(path, "x")), QString(u"write.no-folder ("_s + path + u", " + folder + u')'));
    }

    void aFileThatMayNotBeWrittenStays()
    {
        const QString path = m_folder->filePath(u"a.csv"_s);
        QVERIFY(writeFile(path, "old").has_value());
        QCOMPARE(chmod(QFile::encodeName(path).constData(), 0444), 0);
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
        const AsNobody nobody;
        QVERIFY(nobody.isOk());
        if (access(QFile::encodeName(m_folder->path()).constData(), X_OK) != 0)
            QSKIP("nobody but root reaches the temporary folder here");
        QCOMPARE(outcome(writeFile(path, "new")), QString(u"write.no-permission ("_s + path + u')'));
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void aFolderThatMayNotBeWrittenStays()
    {
        const QString path = m_folder->filePath(u"a.csv"_s);
        QVERIFY(writeFile(path, "old").has_value());
        QCOMPARE(chmod(QFile::encodeName(path).constData(), 0666), 0);
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
        {
            const AsNobody nobody;
            QVERIFY(nobody.isOk());
            if (access(QFile::encodeName(m_folder->path()).constData(), X_OK) != 0)
                QSKIP("nobody but root reaches the temporary folder here");
            QCOMPARE(outcome(writeFile(path, "new")), QString(u"write.no-permission ("_s + path + u')'));
            const QString other = m_folder->filePath(u"b.csv"_s);
            QCOMPARE(outcome(writeFile(other, "new")), QString(u"write.no-permission ("_s + other + u')'));
        }
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(filesOf(m_folder->path()), QStringList{u"a.csv"_s});
    }

    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("less than a buffer") << 10'000;
        QTest::newRow("more than a buffer") << 100'000;
    }

    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(int, size);
        const SmallDisk disk;
        if (!disk.isMounted())
            QSKIP("may not mount a file system");
        const QString path = disk.path() + u"/a.csv";
        QVERIFY(writeFile(path, QByteArray(60'000, 'o')).has_value());
        QCOMPARE(outcome(writeFile(path, QByteArray(size, 'n'))), QString(u"write.no-space ("_s + path + u')'));
        QCOMPARE(contentOf(path), QByteArray(60'000, 'o'));
        QCOMPARE(filesOf(disk.path()), QStringList{u"a.csv"_s});
    }

    void devicesAreWrittenToAndStayDevices()
    {
        QCOMPARE(outcome(writeFile(u"/dev/null"_s, "x")), u"done"_s);
        QCOMPARE(outcome(writeFile(u"/dev/full"_s, "x")), u"write.no-space (/dev/full)"_s);
        QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    }

    void pipesAreWrittenTo()
    {
        const QString path = m_folder->filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QByteArray received;
        std::thread reader([&] { received = contentOf(path); });
        const QString result = outcome(writeFile(path, QByteArray(200'000, 'x')));
        reader.join();
        QCOMPARE(result, u"done"_s);
        QCOMPARE(received, QByteArray(200'000, 'x'));
    }

    void anythingElseSaysWhy()
    {
        const QString path = m_folder->filePath(QString(300, u'x'));
        const auto result = writeFile(path, "x");
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, u"write.failed"_s);
        QCOMPARE(result.error().arguments.size(), 2);
        QVERIFY(!result.error().arguments[1].isEmpty());
        QCOMPARE(result.error().position.file, path);
    }

private:
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FileOutputTest)
#include "FileOutputTest.moc"
