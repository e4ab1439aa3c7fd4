// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>

#include <QImage>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <memory>

class QAbstractButton;
class QMovie;

namespace charla::ui {

class FileActs;
class Pictures;

//! \brief One picture of a talk, as large as the window, with ways to the others there.
//!
//! Shows the small one until the large one is there. Esc closes it, ← and → go on, Ctrl+C copies,
//! Ctrl+S saves. Pictures that move do.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    //! Covers \a window; nothing is owned, both must outlive this.
    PictureView(Pictures &pictures, FileActs &acts, QWidget *window);
    ~PictureView() override;

    void open(const QList<client::MessageFile> &files, int first);
    //! Gives the keyboard back to whoever had it before, and hides.
    void close();
    //! The file that is shown.
    const client::MessageFile &shown() const { return m_files[m_at]; }
    //! Whether it is shown as it is, not only small.
    bool isWhole() const { return m_isWhole; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool takeKey(const QKeyEvent &event);
    void go(int step);
    void show(int at);
    void onBrought(const QString &path, const QString &local);
    void decode(const QString &local);
    void move(const QString &local);
    void copy();
    QRect frame() const;
    QString words() const;
    QList<QAbstractButton *> buttons() const;

    Pictures &m_pictures;
    FileActs &m_acts;
    QList<client::MessageFile> m_files;
    int m_at = 0;
    QImage m_picture;
    std::unique_ptr<QMovie> m_movie;
    bool m_isWhole = false;
    bool m_isMissing = false;
    QAbstractButton *m_previous;
    QAbstractButton *m_next;
    QAbstractButton *m_copy;
    QAbstractButton *m_save;
    QAbstractButton *m_close;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace charla::ui
