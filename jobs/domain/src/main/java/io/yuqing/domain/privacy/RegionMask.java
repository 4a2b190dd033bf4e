/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * The region of an item: the place alone. What holds a number, a mention or an address is no place,
 * and the words beside it may be a name, so nothing of it is left.
 */
public final class RegionMask {
    private RegionMask() {}

    /** The region, or {@code ""} if it points to a person. */
    public static String mask(String region) {
        return TextMask.mask(region).equals(region) ? region : "";
    }
}
