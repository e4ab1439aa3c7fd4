// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace charla::ui {

//! \brief A size in bytes that a person writes as a number of MB or GB, which are 1024 by 1024 bytes
//! and 1024 of these, as in all sizes that are told.
class SizeField : public QWidget
{
    Q_OBJECT

public:
    //! Tests and screen readers find its two parts by \a name and what the size is of.
    SizeField(QLatin1StringView name, const QString &accessibleName, QWidget *parent = nullptr);

    //! More than 0.
    void setBytes(qint64 bytes);
    //! What was set, as long as nobody changed it: also what is no whole number of MB.
    qint64 bytes() const;

signals:
    void changed();

private:
    qint64 shown() const;

    QSpinBox *m_number;
    QComboBox *m_unit;
    qint64 m_set = 0;
    qint64 m_shownWhenSet = 0;
};

} // namespace charla::ui
