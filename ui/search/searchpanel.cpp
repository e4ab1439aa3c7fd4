// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/searchpanel.h>

#include <client/naming.h>
#include <protocol/limits.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/search/searchdelegate.h>
#include <ui/search/searchmodel.h>
#include <ui/search/searchquery.h>
#include <ui/texts.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <chrono>

namespace charla::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds TypingPause = 250ms; // shorter than between two words
constexpr int Margin = 12;

} // namespace

SearchPanel::SearchPanel(client::Session &session, QWidget *parent)
    : SideColumn(parent), m_found(new SearchModel(session, this)),
      m_edit(named(new QLineEdit(this), "searchEdit"_L1, tr("Search for"))),
      m_scope(named(new QComboBox(this), "searchScope"_L1, tr("Where to search"))),
      m_state(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "searchState"_L1, {})),
      m_list(named(new SideList(this), "searchList"_L1, tr("Messages that were found")))
{
    m_list->setModel(m_found);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_list->installEventFilter(this);
    m_edit->installEventFilter(this);
    m_state->setContentsMargins(Margin + 2, 0, Margin, 6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeBar());
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    m_scope->addItems({QString(), tr("Everywhere")});
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);

    connect(&m_pause, &QTimer::timeout, this, &SearchPanel::search);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchPanel::onTyped);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchPanel::onEntered);
    connect(m_scope, &QComboBox::activated, this, &SearchPanel::search);
    connect(m_found, &SearchModel::stateChanged, this, &SearchPanel::showState);
    connect(m_list, &QListView::clicked, this, &SearchPanel::goTo);
    connect(m_list, &QListView::activated, this, &SearchPanel::goTo);
    updateScope();
    showState();
    hide();
}

QWidget *SearchPanel::makeBar()
{
    auto *bar = new QWidget(this);
    m_edit->setPlaceholderText(tr("Words, from:nick, since:2026-01-31, until:2026-02-28"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(signIcon(Sign::Search), QLineEdit::LeadingPosition);
    makeRoomy(m_edit);
    makeRoomy(m_scope);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(14);
    auto *close = named(new QToolButton(bar), "searchClose"_L1, tr("Close the search"));
    close->setIcon(signIcon(Sign::Close));
    close->setToolTip(tr("Close the search (Esc)"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &SearchPanel::dismiss);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Margin, 8, 8, 4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_scope);
    row->addWidget(close);
    return bar;
}

void SearchPanel::open(Scope scope)
{
    m_scope->setCurrentIndex(scope == Scope::Here && m_conversation ? int(Scope::Here)
                                                                    : int(Scope::Everywhere));
    show();
    m_edit->setFocus();
    m_edit->selectAll();
    search();
}

void SearchPanel::setConversation(const std::optional<protocol::Conversation> &conversation)
{
    m_conversation = conversation;
    updateScope();
    if (!isHidden() && isHere())
        search();
}

void SearchPanel::updateScope()
{
    m_scope->setItemText(int(Scope::Here),
                         m_conversation ? tr("In %1").arg(client::nameOf(*m_conversation))
                                        : tr("Here"));
}

bool SearchPanel::isHere() const
{
    return m_scope->currentIndex() == int(Scope::Here);
}

bool SearchPanel::take(const protocol::Refusal &refusal)
{
    return m_found->take(refusal);
}

void SearchPanel::onTyped()
{
    m_pause.start();
}

void SearchPanel::search()
{
    m_pause.stop();
    const SearchQuery query = readQuery(m_edit->text());
    m_trouble = query.trouble;
    if (!m_trouble.isEmpty() || query.words.isEmpty()) {
        m_found->clear();
        return;
    }
    m_found->search({.query = query.words,
                     .in = isHere() ? m_conversation : std::nullopt,
                     .from = query.from,
                     .since = query.since,
                     .until = query.until});
}

//! Enter does what is next: it searches, then it goes to what was found.
void SearchPanel::onEntered()
{
    const QModelIndex current = m_list->currentIndex();
    if (m_pause.isActive() || m_found->state() != SearchModel::State::Done)
        search();
    else
        goTo(current.isValid() ? current : m_found->index(0, 0));
}

void SearchPanel::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const protocol::Hit hit = m_found->hit(index);
    emit goToWanted(hit.to, hit.seq);
}

void SearchPanel::dismiss()
{
    hide();
    emit dismissed();
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && onKey(watched, static_cast<QKeyEvent *>(event)->key()))
        return true;
    return SideColumn::eventFilter(watched, event);
}

bool SearchPanel::onKey(const QObject *watched, int key)
{
    if (key == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    if (watched == m_edit && key == Qt::Key_Down && m_found->rowCount() > 0) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_found->index(0, 0));
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_edit->setFocus();
        return true;
    }
    return false;
}

void SearchPanel::showState()
{
    const QString words = stateWords();
    m_state->setText(words);
    m_state->setAccessibleName(words);
    m_list->setVisible(m_found->rowCount() > 0);
    updateGeometry();
}

QString SearchPanel::stateWords() const
{
    const int count = m_found->rowCount();
    if (!m_trouble.isEmpty())
        return m_trouble;
    switch (m_found->state()) {
    case SearchModel::State::Nothing:
        return tr(
            "All words must be in a message, each perhaps as a part of a word. Add from:nick, "
            "since: or until: with a day to narrow it down.");
    case SearchModel::State::Searching:
        return tr("Searching…");
    case SearchModel::State::Offline:
        return tr("The server can't be reached now. It is searched as soon as it is back.");
    case SearchModel::State::Refused:
        return texts::refusal(m_found->refusal());
    case SearchModel::State::Done:
        break;
    }
    if (count == 0)
        return isHere() ? tr("Nothing was found here. Perhaps everywhere?")
                        : tr("Nothing was found. Try fewer words, or a part of one.");
    if (m_found->hasMore())
        return tr("The newest %Ln messages; scroll for more.", nullptr, count);
    return count == 1 ? tr("1 message was found.") : tr("%Ln messages were found.", nullptr, count);
}

} // namespace charla::ui
