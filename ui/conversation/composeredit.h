// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace charla::ui {

//! \brief The text field of a composer: as high as its text, up to MaxLines.
//!
//! Enter sends, Shift+Enter breaks the line, Up in an empty field asks for the last text,
//! Esc wants out of what was begun.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MaxLines = 6;

    explicit ComposerEdit(QWidget *parent = nullptr);

signals:
    void entered();
    void recallWanted();
    void escaped();
    //! The keyboard came here or went away.
    void focusChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace charla::ui
