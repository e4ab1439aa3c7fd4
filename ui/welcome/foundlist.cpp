// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/foundlist.h>

#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>
#include <ui/welcome/founddelegate.h>
#include <ui/welcome/foundmodel.h>
#include <ui/welcome/outlookwords.h>

#include <QHBoxLayout>
#include <QListView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 3s; // who is there answers within two seconds

} // namespace

FoundList::FoundList(const client::Discovery &discovery, QString own, QWidget *parent)
    : QWidget(parent), m_discovery(&discovery), m_own(std::move(own)),
      m_model(new FoundModel(this)),
      m_view(named(new QListView(this), "foundList"_L1, tr("Servers in this network")))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FoundDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_view);
    column->addWidget(makeNothing());
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FoundList::onCurrentChanged);
    connect(m_view, &QListView::clicked, this, &FoundList::onCurrentChanged);
    connect(m_view, &QListView::doubleClicked, this, &FoundList::enterWanted);
    connect(&discovery, &client::Discovery::serversChanged, this, &FoundList::showServers);
    connect(&discovery, &client::Discovery::outlookChanged, this, &FoundList::showNothing);
    QTimer::singleShot(Patience, this, [this] {
        m_hasWaited = true;
        showNothing();
    });
    showServers();
}

QWidget *FoundList::makeNothing()
{
    m_nothing = new QWidget(this);
    m_state = named(new ToneLabel(ToneLabel::Tone::Dim, {}, m_nothing), "foundNothing"_L1, {});
    m_why = named(new QToolButton(m_nothing), "foundNothingWhy"_L1, tr("What to do?"));
    m_why->setText(tr("What to do?"));
    m_why->setCheckable(true);
    m_why->setAutoRaise(true);
    m_advice = named(new ToneLabel(ToneLabel::Tone::Dim, {}, m_nothing), "foundAdvice"_L1, {});
    connect(m_why, &QToolButton::toggled, this, &FoundList::showNothing);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_why, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(m_nothing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_advice);
    return m_nothing;
}

void FoundList::showServers()
{
    if (!m_discovery)
        return;
    std::vector<client::Neighbour> servers = m_discovery->servers();
    std::erase_if(servers, [this](const client::Neighbour &server) {
        return !m_own.isEmpty() && server.announcement.fingerprint == m_own;
    });
    m_model->show(servers);
    const int rows = qMin(int(servers.size()), MostRows);
    m_view->setVisible(rows > 0);
    m_view->setFixedHeight(rows * m_view->sizeHintForRow(0) + 2 * m_view->frameWidth());
    showNothing();
}

void FoundList::showNothing()
{
    const bool isNothing = m_model->rowCount() == 0;
    m_nothing->setVisible(isNothing);
    m_state->tell(m_hasWaited ? tr("No server was found in this network.")
                              : tr("Looking for servers in this network…"));
    m_why->setVisible(m_hasWaited);
    m_advice->tell(m_discovery && m_hasWaited && m_why->isChecked()
                       ? outlookWords(m_discovery->outlook())
                       : QString());
    emit resized();
}

void FoundList::clearChoice()
{
    const QSignalBlocker blocker(m_view->selectionModel());
    m_view->setCurrentIndex({});
    m_view->viewport()->update();
}

void FoundList::onCurrentChanged(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(m_model->server(index));
}

} // namespace charla::ui
