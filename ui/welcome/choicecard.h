// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/icons.h>

#include <QRadioButton>

namespace charla::ui {

//! \brief One of a few large choices: a radio button drawn as a card with a sign, a title and a line that explains it.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT

public:
    //! \a title may hold a mnemonic.
    ChoiceCard(Sign sign, const QString &title, const QString &explanation,
               QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;

private:
    QFont titleFont() const;
    void paintWords(QPainter &painter, const QColor &text, const QColor &dim) const;

    Sign m_sign;
    QString m_explanation;
};

} // namespace charla::ui
