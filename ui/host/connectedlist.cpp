// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/connectedlist.h>

#include <ui/hosting.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>

#include <QCollator>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace charla::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto GatheringTime = 100ms;
constexpr int RowsToSee = 6;

} // namespace

ConnectedList::ConnectedList(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting),
      m_title(named(sideTitle({}, this), "connectedTitle"_L1, {})),
      m_list(named(new QListView(this), "connectedList"_L1, tr("People who are connected")))
{
    m_list->setModel(&m_people);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(RowsToSee * (fontMetrics().height() + 2));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &ConnectedList::showPeople);
    connect(&hosting, &Hosting::peopleChanged, this, [this] {
        if (!m_gathering.isActive())
            m_gathering.start();
    });
    connect(&hosting, &Hosting::started, this, &ConnectedList::showPeople);
    connect(&hosting, &Hosting::stopped, this, &ConnectedList::showPeople);
    showPeople();
}

void ConnectedList::showPeople()
{
    QStringList people = m_hosting.people();
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true); // Guest 10 behind Guest 9
    std::ranges::sort(people, collator);
    m_title->setText(people.isEmpty() ? tr("Nobody is connected")
                                      : tr("Connected: %1").arg(people.size()));
    if (m_people.stringList() != people)
        m_people.setStringList(people);
}

} // namespace charla::ui
