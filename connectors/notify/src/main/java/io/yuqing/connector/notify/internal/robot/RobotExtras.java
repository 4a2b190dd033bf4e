/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import java.util.List;

/**
 * What the settings of a robot add to a message.
 *
 * @param mentions people to call; empty: nobody
 * @param keyword a word that must be in it and is not yet; null if none is missing
 */
record RobotExtras(List<String> mentions, String keyword) {
    static final String ALL = "all";
}
