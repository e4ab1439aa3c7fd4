// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace charla::ui {

//! Copies a text, and says for a moment that it has.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    CopyButton(QString text, QWidget *parent);

    //! What it copies from now on.
    void setCopied(const QString &text);

private:
    void showResting();

    QString m_text;
};

} // namespace charla::ui
