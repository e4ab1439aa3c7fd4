// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bot for Charla: says hello in the lobby, and answers "!time". Built with Qt by the CMakeLists.txt beside it.
//   ./bot ws://192.168.1.20:9090/charla Clock ["First words"]
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>
#include <QTimer>
#include <QUuid>
#include <QWebSocket>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    const QString nick = words.value(2);
    const QString firstWords = words.value(3, "Hello! I answer !time.");
    // We have been put out (docs/protocol.md, close codes).
    const QList<int> notAgain{4001, 4003, 4006, 4007, 4008};
    QJsonObject login{{"type", "login"}, {"nickname", nick}, {"room", "lobby"}};
    QWebSocket socket;

    const auto send = [&socket](const QJsonObject &frame) {
        socket.sendTextMessage(QJsonDocument(frame).toJson(QJsonDocument::Compact));
    };
    const auto say = [&send](const QString &text) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        send({{"type", "room"}, {"id", id}, {"to", "lobby"}, {"message", text}});
    };
    QObject::connect(&socket, &QWebSocket::connected, &app, [&login, &send] { send(login); });
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &app, [&](const QString &text) {
        const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
        if (frame["type"] == "welcome") {
            // By this and "after" we come back, and get what we missed.
            login["token"] = frame["token"];
            if (!frame["resumed"].toBool())
                say(firstWords);
        } else if (frame["type"] == "error") {
            qWarning("%s", qUtf8Printable(frame["message"].toString()));
        }
        const QJsonArray missed = frame["messages"].toArray(); // of "history"
        for (const QJsonValue entry : missed.isEmpty() ? QJsonArray{frame} : missed) {
            if (entry["type"] != "room")
                continue;
            login["after"] = entry["seq"];
            if (entry["from"] != nick && entry["message"]["text"] == "!time")
                say(QTime::currentTime().toString("'It is' HH:mm'.'"));
        }
    });
    QObject::connect(&socket, &QWebSocket::disconnected, &app, [&] {
        if (notAgain.contains(int(socket.closeCode())))
            return QCoreApplication::exit();
        QTimer::singleShot(1000, &socket, [&socket, &words] { socket.open(QUrl(words.value(1))); });
    });
    socket.open(QUrl(words.value(1)));
    return QCoreApplication::exec();
}
