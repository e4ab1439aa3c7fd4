// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/attachment.h>

#include <QImage>
#include <QObject>
#include <QString>

namespace charla::ui {

//! \brief Looks at what a person chose to send: what it is, how large, and how it looks small.
//!
//! On a worker, because pictures take their time. Owns itself and ends with its parent or after done().
class Preparation : public QObject
{
    Q_OBJECT

public:
    enum class Trouble {
        None,
        Folder,
        Unreadable,
    };

    struct Prepared
    {
        Trouble trouble = Trouble::None;
        client::Attachment file;
        QImage picture; //!< a small one; null for what is none
        bool tellsPlace = false; //!< a photo that says where it was taken
    };

    //! Of a file on this computer.
    Preparation(const QString &path, QObject *parent);
    //! Of a picture that is no file yet; it becomes one for as long as it is needed.
    Preparation(const QImage &picture, const QString &name, QObject *parent);

signals:
    void done(const charla::ui::Preparation::Prepared &prepared);

private:
    template<typename Work>
    void start(Work work);
};

} // namespace charla::ui
