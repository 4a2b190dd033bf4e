/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import java.util.Set;

/** Names of elements. */
final class Elements {
    private static final Set<String> LINES =
            Set.of(
                    """
                    br p div li ul ol dl dt dd tr td th table thead tbody tfoot caption hr h1 h2 h3 h4 h5 h6
                    section article header footer aside main nav address blockquote pre figure figcaption
                    form fieldset legend option center title body html head details summary
                    """
                            .strip()
                            .split("\\s+"));

    private static final Set<String> INLINE =
            Set.of(
                    """
                    a abbr acronym b base bdi bdo big button canvas cite code col colgroup data del dfn em embed
                    emoji font frame frameset i image img input ins kbd label link map area mark marquee meta
                    noscript object param picture q rp rt ruby s samp select small source span strike strong
                    sub sup textarea time track tt u var video audio wbr nobr iframe script style svg template
                    mpvoice mpvideosnap mpprofile qqmusic path use g
                    """
                            .strip()
                            .split("\\s+"));

    /** Nobody reads what stands between their tags. */
    private static final Set<String> UNREAD =
            Set.of(
                    "script",
                    "style",
                    "svg",
                    "template",
                    "iframe",
                    "noscript",
                    "video",
                    "audio",
                    "canvas",
                    "rt",
                    "rp");

    private Elements() {}

    static boolean isKnown(String name) {
        return LINES.contains(name) || INLINE.contains(name) || isOfAnApplication(name);
    }

    /** {@code o:p} of a word processor, {@code mp-common-profile} of a platform. */
    private static boolean isOfAnApplication(String name) {
        return name.indexOf(':') > 0 || (name.indexOf('-') > 0 && name.length() > 4);
    }

    /** Whether what follows stands on another line. */
    static boolean breaksLine(String name) {
        return LINES.contains(name);
    }

    static boolean isUnread(String name) {
        return UNREAD.contains(name);
    }
}
