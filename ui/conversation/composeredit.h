// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/sendkey.h>

#include <QPlainTextEdit>

namespace charla::ui {

//! \brief The text field of a composer: as high as its text, up to MaxLines.
//!
//! Enter sends, or only Ctrl+Enter; Shift+Enter breaks the line, Up in an empty field asks for the last text,
//! Esc wants out of what was begun.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MaxLines = 6;

    explicit ComposerEdit(QWidget *parent = nullptr);

    void setSendKey(SendKey key) { m_sendKey = key; }
    //! What stands in it while it is empty, on one line.
    void setHint(const QString &hint);

signals:
    void entered();
    void recallWanted();
    void escaped();
    //! Files, or a picture, were pasted or let go here.
    void filesInserted(const QMimeData *mime);
    //! The keyboard came here or went away.
    void focusChanged();

protected:
    bool canInsertFromMimeData(const QMimeData *mime) const override;
    void insertFromMimeData(const QMimeData *mime) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void fitHint();
    bool sends(const QKeyEvent &event) const;

    SendKey m_sendKey = SendKey::Enter;
    QString m_hint;
};

} // namespace charla::ui
