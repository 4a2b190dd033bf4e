/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import java.io.IOException;

/** Takes what is found, the newest first. */
@FunctionalInterface
public interface HitReceiver {
    /**
     * @return whether it wants more
     * @throws IOException if it cannot hand it on
     */
    boolean take(Hit hit) throws IOException;
}
