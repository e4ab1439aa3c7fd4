// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <client/transfers/downloads.h>

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QWidget;

namespace charla::ui {

//! \brief What a person does with files of one server's talks: open them, save them, stop that.
class FileActs : public QObject
{
    Q_OBJECT

public:
    //! \a downloads must outlive this.
    explicit FileActs(client::Downloads &downloads, QObject *parent = nullptr);
    ~FileActs() override;

    //! Fetches it to where it is gone with the program, and has the desktop open it. Without effect
    //! for what does not open safely.
    void open(const client::MessageFile &file);
    //! Asks where to, above \a window, and saves it there.
    void saveAs(const client::MessageFile &file, QWidget *window);
    //! Has it on this computer for as long as the program runs; answered by brought(), perhaps at once.
    void bring(const client::MessageFile &file);
    void cancel(const client::MessageFile &file);
    //! Bytes that have come of a file that is being saved or opened; none when it is not.
    std::optional<qint64> received(const client::MessageFile &file) const;

signals:
    //! received() of some is another.
    void changed();
    void brought(const QString &path, const QString &local);
    void bringingFailed(const QString &path);
    //! What a person should hear of.
    void saved(const QString &words);
    void troubled(const QString &words);

private:
    enum class Purpose { Open, Save, Bring };

    struct Wish
    {
        client::MessageFile file;
        Purpose purpose = Purpose::Save;
    };

    void onSaved(const QString &path, const QString &target);
    void onFailed(const QString &path, client::Downloads::Trouble trouble);
    void start(const client::MessageFile &file, Purpose purpose, const QString &target);
    //! Where a file is put that is gone with the program; empty when there can be none.
    QString passingPlace(const client::MessageFile &file);
    static void openHere(const QString &local);

    client::Downloads &m_downloads;
    QHash<QString, Wish> m_wishes; // by path
    QHash<QString, QString> m_here; // by path: where it is on this computer, for now
    std::unique_ptr<QTemporaryDir> m_passing; // null until it is needed
};

} // namespace charla::ui
