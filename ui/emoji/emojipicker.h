// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/overlay.h>

class QButtonGroup;
class QLineEdit;
class QListView;
class QModelIndex;

namespace charla::ui {

class EmojiModel;
class RecentEmoji;
class ToneLabel;

//! \brief A grid of emoji to choose from, by category or by name.
class EmojiPicker : public Overlay
{
    Q_OBJECT

public:
    //! Lies above \a ground, which is its parent, with its lower right corner at the upper right one of \a anchor.
    EmojiPicker(QWidget *ground, const QWidget *anchor);

    //! \a recent is not owned and must live while this is open; may be null.
    void open(RecentEmoji *recent);

signals:
    void chosen(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place() override;

private:
    QWidget *makeCategories();
    void arrange();
    void onTyped();
    void showCategory(int id);
    void tellCurrent(const QModelIndex &index);
    bool isInFirstRow() const;
    void choose(const QModelIndex &index);

    const QWidget *m_anchor;
    RecentEmoji *m_recent = nullptr;
    EmojiModel *m_model;
    QLineEdit *m_field;
    QButtonGroup *m_categories;
    QListView *m_grid;
    ToneLabel *m_name;
};

} // namespace charla::ui
