// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QImage>
#include <QMovie>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QString>

#include <memory>

namespace charla::ui {

class Pictures;

//! \brief The one picture of a talk that moves, because somebody points at it.
//!
//! All others stand still. It is fetched when it is to move for the first time.
class MovingPicture : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~MovingPicture() override;

    //! Not owned.
    void setPictures(Pictures *pictures);

    //! That file of \a row moves if it can, and what moved before stands still. An invalid row is for
    //! nothing.
    void show(const QModelIndex &row, int file);

    const QPersistentModelIndex &row() const { return m_row; }
    int file() const { return m_file; }
    //! Null as long as nothing moves.
    const QImage &frame() const { return m_frame; }

signals:
    //! frame() is another.
    void moved();

private:
    void begin(const QString &path, const QByteArray &bytes);
    void stop();

    QPointer<Pictures> m_pictures;
    QPersistentModelIndex m_row;
    int m_file = -1;
    QString m_path; //!< of what moves or is to
    QBuffer m_bytes;
    std::unique_ptr<QMovie> m_movie;
    QImage m_frame;
};

} // namespace charla::ui
