/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.gateway.desk.page.DeskLinks;

/**
 * The board of alerts, if the county has one.
 *
 * @param url with places {@code {alert}} and {@code {subject}}, as that of notices; empty: none
 */
record BoardLink(String url) {
    /** The address of an alert's board; empty if there is none. */
    String of(String alertId, String subjectId) {
        return url.replace("{alert}", DeskLinks.encoded(alertId))
                .replace("{subject}", DeskLinks.encoded(subjectId));
    }
}
