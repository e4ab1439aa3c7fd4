// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/settingspage.h>

#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>

#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace charla::ui {

namespace {

constexpr int Gap = 20; // between what and how
constexpr int TitleGap = 14; // above a section
constexpr int ControlAir = 3; // above the words of a control

} // namespace

SettingsPage::SettingsPage(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setHorizontalSpacing(Gap);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 2);
    m_grid->setAlignment(Qt::AlignTop);
}

void SettingsPage::addTitle(const QString &words)
{
    ToneLabel *title = sideTitle(words, this);
    title->setContentsMargins(0, m_grid->count() > 0 ? TitleGap : 0, 0, 2);
    m_grid->addWidget(title, m_grid->rowCount(), 0, 1, 2);
}

void SettingsPage::addHint(const QString &words)
{
    m_grid->addWidget(new ToneLabel(ToneLabel::Tone::Dim, words, this), m_grid->rowCount(), 1);
}

void SettingsPage::addRow(const QString &words, QWidget *control)
{
    auto *what = new QLabel(words, this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setBuddy(control);
    what->setContentsMargins(0, ControlAir, 0, 0); // on a line with the first of several choices
    const int row = m_grid->rowCount();
    m_grid->addWidget(what, row, 0, Qt::AlignTop);
    m_grid->addWidget(control, row, 1);
}

QWidget *SettingsPage::addGroup(const QString &words)
{
    auto *group = new QWidget(this);
    group->setAccessibleName(words);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    addRow(words, group);
    return group;
}

QAbstractButton *SettingsPage::addOption(QWidget *group, QLatin1StringView objectName,
                                         const QString &words)
{
    auto *option = named(new QRadioButton(words, group), objectName, words);
    makeMarkSeen(option);
    group->layout()->addWidget(option);
    group->layout()->setAlignment(option, Qt::AlignLeft); // no wider than what can be clicked on
    return option;
}

QAbstractButton *SettingsPage::addCheck(QLatin1StringView objectName, const QString &words)
{
    auto *check = named(new QCheckBox(words, this), objectName, words);
    makeMarkSeen(check);
    m_grid->addWidget(check, m_grid->rowCount(), 1, Qt::AlignLeft);
    return check;
}

void SettingsPage::addSwitch(Wish<bool> &wish, QLatin1StringView objectName, const QString &words)
{
    QAbstractButton *check = addCheck(objectName, words);
    bind(
        check, wish, [&wish, check] { wish.set(check->isChecked()); },
        [&wish] { return wish.value(); });
}

void SettingsPage::addSwitch(QAction &action, QLatin1StringView objectName, const QString &words)
{
    QAbstractButton *check = addCheck(objectName, words);
    check->setChecked(action.isChecked());
    connect(check, &QAbstractButton::clicked, &action, &QAction::setChecked);
    connect(&action, &QAction::toggled, check, &QAbstractButton::setChecked);
}

void SettingsPage::bind(QAbstractButton *button, const WishBase &wish,
                        const std::function<void()> &choose, const std::function<bool()> &isChosen)
{
    const auto show = [button, isChosen] { button->setChecked(isChosen()); };
    show();
    connect(button, &QAbstractButton::clicked, button, choose);
    connect(&wish, &WishBase::changed, button, show);
}

} // namespace charla::ui
