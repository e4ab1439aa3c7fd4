// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

#include <vector>

class QListView;
class QStandardItemModel;

namespace charla::ui {

//! \brief The few lines above a text field of which one can be taken. Never has the keyboard.
class CompletionList : public QFrame
{
    Q_OBJECT

public:
    struct Line
    {
        QString emoji; //!< before the words; empty for none
        QString words;

        bool operator==(const Line &) const = default;
    };

    //! Lies above \a ground, which is its parent, with its lower edge at the upper one of \a anchor.
    CompletionList(QWidget *ground, const QWidget *anchor);

    //! Shows \a lines, of which there is one at least, with the first one chosen.
    void offer(const std::vector<Line> &lines);
    void step(int rows);
    int row() const;

signals:
    void taken(int row);
    //! Another line is chosen; empty when the list is gone. For screen readers, which follow the keyboard.
    void chosen(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void setRow(int row);

    const QWidget *m_anchor;
    std::vector<Line> m_lines;
    QStandardItemModel *m_model;
    QListView *m_list;
};

} // namespace charla::ui
