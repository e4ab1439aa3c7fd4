// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

class QSettings;

namespace charla::ui {

//! What Wish is for every type of value: where it is kept, and who hears of it.
class WishBase : public QObject
{
    Q_OBJECT

signals:
    //! It is another one now, and kept.
    void changed();

protected:
    WishBase(QSettings &settings, QString key);

    QString read() const;
    void write(const QString &word);

private:
    QSettings &m_settings;
    QString m_key;
};

//! \brief One thing that a person can choose among a few, kept in the settings.
//!
//! In the file it is a word; one that nobody offers counts as the usual choice. Does not own the settings.
template<typename Value>
class Wish final : public WishBase
{
public:
    //! A choice, and its word in the file.
    struct Option
    {
        QString word;
        Value value;
    };

    //! The first of \a options is the usual one.
    Wish(QSettings &settings, const QString &key, std::vector<Option> options)
        : WishBase(settings, key), m_options(std::move(options)), m_chosen(find(read()))
    {
    }

    const Value &value() const { return m_options[m_chosen].value; }

    //! Does nothing for a value that is not offered.
    void set(const Value &value)
    {
        const auto option = std::ranges::find(m_options, value, &Option::value);
        const auto chosen = std::size_t(option - m_options.begin());
        if (option == m_options.end() || std::exchange(m_chosen, chosen) == chosen)
            return;
        write(option->word);
        emit changed();
    }

    //! To the usual one.
    void reset() { set(Value(m_options.front().value)); }

    const std::vector<Option> &options() const { return m_options; }

private:
    std::size_t find(const QString &word) const
    {
        const auto option = std::ranges::find(m_options, word, &Option::word);
        return option == m_options.end() ? 0 : std::size_t(option - m_options.begin());
    }

    std::vector<Option> m_options;
    std::size_t m_chosen;
};

} // namespace charla::ui
