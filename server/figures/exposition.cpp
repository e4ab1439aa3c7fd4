// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/figures/exposition.h>

#include <QLocale>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

// A label's value may be any text; these would end it.
QByteArray escaped(QByteArrayView value)
{
    QByteArray text = value.toByteArray();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return text;
}

} // namespace

void Exposition::begin(QByteArrayView name, Type type, QByteArrayView help)
{
    m_name = name.toByteArray();
    m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name
        + (type == Type::Gauge ? " gauge\n"_ba : " counter\n"_ba);
}

void Exposition::sample(double value)
{
    m_text += m_name + ' ' + number(value) + '\n';
}

void Exposition::sample(QByteArrayView label, QByteArrayView labelValue, double value)
{
    m_text += m_name + '{' + label + "=\"" + escaped(labelValue) + "\"} " + number(value) + '\n';
}

void Exposition::gauge(QByteArrayView name, QByteArrayView help, double value)
{
    begin(name, Type::Gauge, help);
    sample(value);
}

void Exposition::counter(QByteArrayView name, QByteArrayView help, double value)
{
    begin(name, Type::Counter, help);
    sample(value);
}

} // namespace charla::server
