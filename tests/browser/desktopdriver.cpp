// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desktop program on strings, for tests in other languages: `desktopdriver URL NICK ROOM` opens
// the real window offscreen, types each line of standard input into the composer and presses Enter,
// and prints each message that the room's list shows as "AUTHOR: TEXT".

#include <app/hostingservice.h>
#include <app/lineinput.h>
#include <client/address.h>
#include <client/messagemodel.h>
#include <client/sessions.h>
#include <ui/mainwindow.h>
#include <ui/settings/wishes.h>

#include <QApplication>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cstdio>

using namespace charla;
using namespace Qt::StringLiterals;

namespace {

void print(const client::MessageModel &model, int row)
{
    using Role = client::MessageModel::Role;
    const QModelIndex index = model.index(row);
    if (index.data(int(Role::Kind)).toInt() != int(client::MessageModel::Kind::Message))
        return;
    QTextStream(stdout) << index.data(int(Role::Author)).toString() << ": "
                        << index.data(int(Role::Text)).toString() << Qt::endl;
}

void type(ui::MainWindow &window, const QString &line)
{
    for (QPlainTextEdit *composer : window.findChildren<QPlainTextEdit *>()) {
        if (!composer->isVisible())
            continue;
        QTest::keyClicks(composer, line);
        QTest::keyClick(composer, Qt::Key_Return);
        return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"charla.ini"_s), QSettings::IniFormat);
    client::Sessions sessions;
    app::HostingService hosting({}, {});
    ui::Wishes wishes(settings);
    ui::MainWindow window(sessions, hosting, settings, wishes);

    const auto room = protocol::RoomName::from(arguments.value(3)).value();
    window.start({{
        .url = client::serverUrl(arguments.value(1)).value(),
        .nick = protocol::Nick::from(arguments.value(2)).value(),
        .room = room,
    }});
    client::Session &session = *sessions.all().front();
    QObject::connect(&session, &client::Session::roomJoined, &window, [&session, &room] {
        const client::MessageModel *model = session.messages(room);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, model,
                         [model](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 print(*model, row);
                         });
        QTextStream(stdout) << "in the room" << Qt::endl;
    });

    app::LineInput input;
    QObject::connect(&input, &app::LineInput::lineRead, &window,
                     [&window](const QString &line) { type(window, line); });
    QObject::connect(&input, &app::LineInput::ended, qApp, &QCoreApplication::quit);
    return QApplication::exec();
}
