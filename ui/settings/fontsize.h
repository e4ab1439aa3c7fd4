// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace charla::ui {

class Wishes;

//! Larger and smaller letters, step by step, and how large they are now.
class FontSize : public QWidget
{
    Q_OBJECT

public:
    //! \a wishes is not owned and must outlive this.
    FontSize(Wishes &wishes, QWidget *parent);

private:
    QToolButton *makeStep(QLatin1StringView objectName, const QString &sign, const QString &words,
                          int steps);
    void showSize();

    Wishes &m_wishes;
    QToolButton *m_smaller;
    QLabel *m_size;
    QToolButton *m_larger;
};

} // namespace charla::ui
