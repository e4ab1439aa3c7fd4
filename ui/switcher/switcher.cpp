// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/switcher.h>

#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>
#include <ui/look/tonelabel.h>
#include <ui/switcher/switcherdelegate.h>
#include <ui/switcher/switchermodel.h>

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 560;
constexpr int Rows = 10; // seen at once, at most
constexpr int Margin = 16; // to the window's edges at least
constexpr int Padding = 8;

} // namespace

Switcher::Switcher(QWidget *window)
    : Overlay(window), m_model(new SwitcherModel(this)), m_field(new QLineEdit(this)),
      m_list(new SideList(this)),
      m_nothing(new ToneLabel(ToneLabel::Tone::Dim, tr("Nothing is called like that."), this))
{
    named(this, "switcher"_L1, tr("Go to a conversation or an act"));
    named(m_field, "switcherField"_L1, tr("Room, person or act"));
    named(m_list, "switcherList"_L1, tr("Where to go"));
    m_field->setPlaceholderText(tr("Go to a room, a person or an act…"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(signIcon(Sign::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    makeRoomy(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SwitcherDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    arrange();

    connect(m_field, &QLineEdit::textChanged, this, &Switcher::onTyped);
    connect(m_list, &QListView::clicked, this, &Switcher::choose);
}

void Switcher::arrange()
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(Padding, Padding, Padding, Padding);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Padding, Padding, Padding, 0);
    head->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Padding);
    column->setSpacing(Padding);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
}

void Switcher::open(std::vector<Choice> choices)
{
    m_model->setChoices(std::move(choices));
    m_field->clear();
    onTyped({});
    present(m_field);
}

void Switcher::place()
{
    const QSize ground = parentWidget()->size();
    const int shadows = contentsMargins().left() + contentsMargins().right();
    const int row = m_list->itemDelegate()->sizeHint({}, {}).height();
    const auto heightOf = [&](int rows) {
        const int height = m_field->sizeHint().height() + 4 * Padding + rows * row + shadows;
        return qMin(height, ground.height() - 2 * Margin);
    };
    const int width = qMin(Width + shadows, ground.width() - 2 * Margin);
    // The field stays where it is, however many rows there are under it.
    const int top = (ground.height() - heightOf(Rows)) / 3;
    setGeometry((ground.width() - width) / 2, top, width,
                heightOf(std::clamp(m_model->rowCount(), 1, Rows)));
}

void Switcher::onTyped(const QString &typed)
{
    m_model->setTyped(typed);
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    place();
    setRow(0);
}

bool Switcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        if (takesKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
    }
    return Overlay::eventFilter(watched, event);
}

bool Switcher::takesKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        setRow(qMax(0, m_list->currentIndex().row() - Rows));
        return true;
    case Qt::Key_PageDown:
        setRow(qMin(m_model->rowCount() - 1, m_list->currentIndex().row() + Rows));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go in here
    default:
        return false;
    }
}

//! From the last row to the first, and back.
void Switcher::step(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        setRow((m_list->currentIndex().row() + rows + count) % count);
}

void Switcher::setRow(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    // The field has the keyboard, so it is the field that a screen reader speaks of.
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void Switcher::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto target = m_model->choice(index).target;
    dismiss(); // first: an act may need the keyboard where it was
    if (const auto *act = std::get_if<QAction *>(&target))
        (*act)->trigger();
    else
        emit goToWanted(std::get<Spot>(target));
}

} // namespace charla::ui
