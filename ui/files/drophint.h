// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace charla::ui {

//! \brief Over a conversation while files are dragged above it: what becomes of them when they are let go.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    //! Covers \a ground, which is its parent. Hidden at first.
    explicit DropHint(QWidget *ground);

    void tell(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace charla::ui
