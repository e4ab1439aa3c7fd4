// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/moderation/recordpanel.h>

#include <protocol/limits.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/moderation/orderwords.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>

#include <utility>

namespace charla::ui {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr int NumberRole = Qt::UserRole + 1;

} // namespace

RecordPanel::RecordPanel(client::Moderation &moderation, QWidget *parent)
    : SideColumn(parent), m_moderation(moderation),
      m_what(named(new QComboBox(this), "recordWhat"_L1, tr("What to show"))),
      m_list(named(new SideList(this), "recordList"_L1, tr("What was done"))),
      m_state(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "recordState"_L1, {})),
      m_more(named(new QPushButton(this), "recordMore"_L1, tr("Show older ones"))),
      m_lift(named(new QPushButton(this), "liftBan"_L1, tr("Lift this ban"))),
      m_rows(new QStandardItemModel(this))
{
    m_list->setModel(m_rows);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_list->setWordWrap(true);
    setRoomyText(m_more, tr("Show &older ones"));
    setRoomyText(m_lift, tr("&Lift this ban"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Margin, 0, Margin, 8);
    buttons->addWidget(m_more);
    buttons->addWidget(m_lift);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeBar());
    m_state->setContentsMargins(Margin + 2, 0, Margin, 6);
    column->addWidget(m_state);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(Margin, 0, 0, 0);
    inset->addWidget(m_list);
    column->addLayout(inset, 1);
    column->addLayout(buttons);
    connect(m_what, &QComboBox::activated, this, &RecordPanel::begin);
    connect(m_more, &QPushButton::clicked, this, &RecordPanel::askForMore);
    connect(m_lift, &QPushButton::clicked, this, &RecordPanel::lift);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPanel::updateLift);
    connect(m_list, &SideList::dismissed, this, &RecordPanel::dismiss);
    connect(&moderation, &client::Moderation::actsListed, this,
            [this](const AuditPage &page) { show(page); });
    connect(&moderation, &client::Moderation::bansListed, this,
            [this](const BanList &list) { show(list); });
    connect(&moderation, &client::Moderation::done, this, [this](const RequestId &request) {
        if (request == m_lifting)
            begin();
    });
    hide();
}

QWidget *RecordPanel::makeBar()
{
    auto *bar = new QWidget(this);
    m_what->addItem(tr("What operators did"), int(What::Acts));
    m_what->addItem(tr("Bans that hold"), int(What::Bans));
    makeRoomy(m_what);
    auto *close = named(new QToolButton(bar), "recordClose"_L1, tr("Close"));
    close->setIcon(signIcon(Sign::Close));
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &RecordPanel::dismiss);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Margin, 8, 8, 4);
    row->addWidget(m_what);
    row->addStretch();
    row->addWidget(close);
    return bar;
}

RecordPanel::What RecordPanel::what() const
{
    return What(m_what->currentData().toInt());
}

void RecordPanel::open()
{
    SideColumn::show();
    m_what->setFocus();
    begin();
}

void RecordPanel::begin()
{
    m_rows->clear();
    m_list->setAccessibleName(what() == What::Acts ? tr("What was done") : tr("Bans"));
    askForMore();
}

void RecordPanel::askForMore()
{
    const int rows = m_rows->rowCount();
    const auto before = rows > 0
        ? std::optional(m_rows->item(rows - 1)->data(NumberRole).toLongLong())
        : std::nullopt;
    m_more->hide();
    m_lift->setVisible(what() == What::Bans);
    updateLift();
    m_state->tell(tr("Asking the server…"));
    if (what() == What::Acts)
        m_request = m_moderation.ask(AuditRequest{{}, before, limits::MaxActsCount});
    else
        m_request = m_moderation.ask(BansRequest{{}, before, limits::MaxActsCount});
    if (m_request.isEmpty())
        m_state->tell(tr("The server can't be reached now."));
}

void RecordPanel::show(const AuditPage &page)
{
    if (page.id != m_request)
        return;
    for (const AuditEntry &entry : page.acts)
        addRow(texts::moment(entry.at) + u"  "_s + texts::act(entry), entry.number);
    endPage(page.hasMore);
}

void RecordPanel::show(const BanList &list)
{
    if (list.id != m_request)
        return;
    for (const Ban &ban : list.bans)
        addRow(texts::ban(ban), ban.number);
    endPage(list.hasMore);
}

void RecordPanel::addRow(const QString &words, qint64 number)
{
    auto *row = new QStandardItem(words); // the model's from here on
    row->setToolTip(words);
    row->setData(number, NumberRole);
    m_rows->appendRow(row);
}

void RecordPanel::endPage(bool hasMore)
{
    m_request.clear();
    m_more->setVisible(hasMore);
    m_state->tell(m_rows->rowCount() > 0     ? QString()
                      : what() == What::Acts ? tr("Nothing was done yet.")
                                             : tr("Nobody is banned."));
    updateLift();
}

bool RecordPanel::take(const RequestId &request)
{
    if (request.isEmpty() || (request != m_request && request != m_lifting))
        return false;
    m_state->tell(tr("The server did not do that."));
    return true;
}

void RecordPanel::lift()
{
    const QModelIndex row = m_list->currentIndex();
    if (row.isValid())
        m_lifting = m_moderation.ask(Unban{{}, row.data(NumberRole).toLongLong(), {}});
}

void RecordPanel::updateLift()
{
    m_lift->setEnabled(m_list->currentIndex().isValid());
}

void RecordPanel::dismiss()
{
    hide();
    emit dismissed();
}

void RecordPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    SideColumn::keyPressEvent(event);
}

} // namespace charla::ui
