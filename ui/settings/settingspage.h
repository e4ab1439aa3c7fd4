// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/settings/wish.h>

#include <QWidget>

#include <functional>

class QAbstractButton;
class QAction;
class QGridLayout;

namespace charla::ui {

//! \brief Rows of controls, each bound to a Wish: a click sets it, and a change from elsewhere shows.
//!
//! What is offered is named three times: by its value, by an object name for tests, and in words.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    template<typename Value>
    struct Choice
    {
        Value value;
        QLatin1StringView objectName;
        QString words;
    };

    explicit SettingsPage(QWidget *parent);

    void addTitle(const QString &words);
    //! Says more of the row above.
    void addHint(const QString &words);
    //! Any control under a name of its own. Takes it.
    void addRow(const QString &words, QWidget *control);
    void addSwitch(Wish<bool> &wish, QLatin1StringView objectName, const QString &words);
    //! Mirrors an action that is checkable.
    void addSwitch(QAction &action, QLatin1StringView objectName, const QString &words);

    //! One of a few, all of them seen.
    template<typename Value>
    void addChoices(Wish<Value> &wish, const QString &words,
                    const std::vector<Choice<Value>> &choices)
    {
        QWidget *group = addGroup(words);
        for (const Choice<Value> &choice : choices) {
            bind(
                addOption(group, choice.objectName, choice.words), wish,
                [&wish, value = choice.value] { wish.set(value); },
                [&wish, value = choice.value] { return wish.value() == value; });
        }
    }

private:
    QWidget *addGroup(const QString &words);
    static QAbstractButton *addOption(QWidget *group, QLatin1StringView objectName,
                                      const QString &words);
    QAbstractButton *addCheck(QLatin1StringView objectName, const QString &words);
    //! \a choose is called by a click; the button is checked while \a isChosen.
    static void bind(QAbstractButton *button, const WishBase &wish,
                     const std::function<void()> &choose, const std::function<bool()> &isChosen);

    QGridLayout *m_grid;
};

} // namespace charla::ui
