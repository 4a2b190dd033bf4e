/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.domain.time.CountyTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;

/** A time of an option: with its offset, or as clocks in Beijing show it; or a day. */
public final class TimeValue implements ITypeConverter<Instant> {
    private static final int LENGTH_OF_DAY = 10;
    private static final int LENGTH_OF_MINUTE = 16;

    @Override
    public Instant convert(String value) {
        String text = value.strip().replace(' ', 'T');
        try {
            if (text.length() == LENGTH_OF_DAY) {
                return LocalDate.parse(text).atStartOfDay(CountyTime.ZONE).toInstant();
            }
            return text.length() <= LENGTH_OF_MINUTE
                    ? LocalDateTime.parse(text).atZone(CountyTime.ZONE).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "应为时间，如 '2026-07-01 08:00' 或 2026-07-01T08:00:00+08:00", e);
        }
    }
}
