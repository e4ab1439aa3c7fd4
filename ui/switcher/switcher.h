// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/overlay.h>
#include <ui/switcher/choice.h>

class QLineEdit;
class QListView;
class QModelIndex;

namespace charla::ui {

class SwitcherModel;
class ToneLabel;

//! \brief A field and a list in the window's middle: some letters lead to any room, person or act.
//!
//! Knows where one can go only from what it is opened with.
class Switcher : public Overlay
{
    Q_OBJECT

public:
    explicit Switcher(QWidget *window);

    //! Acts among \a choices must live while it is open.
    void open(std::vector<Choice> choices);

signals:
    //! The person wants to be there. An act is triggered by this itself.
    void goToWanted(const charla::ui::Spot &spot);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place() override;

private:
    void arrange();
    bool takesKey(int key);
    void onTyped(const QString &typed);
    void step(int rows);
    void setRow(int row);
    void choose(const QModelIndex &index);

    SwitcherModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    ToneLabel *m_nothing;
};

} // namespace charla::ui
