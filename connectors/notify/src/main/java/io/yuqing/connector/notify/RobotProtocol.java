/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.net.URI;
import java.time.Instant;

/** How one vendor wants to be spoken to and what its codes mean. Pure. */
interface RobotProtocol {

    /**
     * Where to post to, with the signature if it belongs into the query.
     *
     * @param secret null if the robot has no signature
     */
    URI address(String base, String token, String secret, Instant now);

    /** UTF-8 JSON. */
    byte[] body(RobotMessage message, String secret, Instant now);

    /** The bytes that count against the vendor's limit. */
    int size(RobotMessage message);

    /** The token in what people copy from the vendor's page; a bare token stays as it is. */
    String tokenOf(String copied);

    /** The text in which the vendor looks for keywords. */
    String textOf(RobotMessage message);

    /** What the vendor's code means. */
    Verdict verdict(String code, String message);

    static RobotProtocol of(Vendor vendor) {
        return switch (vendor) {
            case DINGTALK -> new DingTalk();
            case WECOM -> new WeCom();
            case FEISHU -> new Feishu();
        };
    }
}
