// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QAbstractScrollArea;

namespace charla::ui {

//! \brief Floats above the lower right of a list: leads to its end, and counts what is new there.
class EndButton : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int MostCounted = 1000;

    //! Lies above \a list, whose parent is its own, and follows it. Hidden at first.
    explicit EndButton(QAbstractScrollArea *list);

    //! \a news messages that nobody has seen lie below; MostCounted stands for more.
    void setCount(int news);
    int count() const { return m_count; }

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void place();
    QString number() const;

    QAbstractScrollArea *m_list;
    int m_count = 0;
};

} // namespace charla::ui
