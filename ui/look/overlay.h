// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

namespace charla::ui {

//! Leaves room for the shadow around a box that lies above others.
void makeFloating(QWidget *box);
//! Draws such a box and its shadow, in its paint event.
void paintFloating(QWidget *box);

//! \brief A box above the other parts of a window, for as long as it has the keyboard.
//!
//! Goes away by Esc, or as soon as the keyboard is somewhere else. It is a part of the window and not
//! one of its own, so no desktop can put it elsewhere or leave it without the keyboard.
class Overlay : public QFrame
{
    Q_OBJECT

public:
    //! Lies above \a ground, which is its parent. Hidden at first.
    explicit Overlay(QWidget *ground);
    ~Overlay() override;

    //! Gives the keyboard back to whoever had it before, and hides.
    void dismiss();

protected:
    //! Shows it, with the keyboard in \a field, a part of this.
    void present(QWidget *field);
    //! Takes its place above the ground; asked for again whenever the ground changes its size.
    virtual void place() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onFocusChanged(const QWidget *now);

    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace charla::ui
