/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.time;

import java.time.ZoneId;

/** The zone in which times without an offset are read and all times are shown. */
public final class CountyTime {
    /** All of China has one. */
    public static final String ZONE_ID = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private CountyTime() {}
}
