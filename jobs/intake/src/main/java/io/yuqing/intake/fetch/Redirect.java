/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.URI;
import java.net.URISyntaxException;

/** Where an answer leads. */
final class Redirect {
    private Redirect() {}

    static boolean sameHost(URI one, URI other) {
        return one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost());
    }

    /**
     * @throws FetchFault if that is no address, or one that anybody on the way could read
     */
    static URI target(URI from, HttpAnswer answer) throws FetchFault {
        URI to;
        try {
            to = from.resolve(new URI(answer.header("Location").strip()));
        } catch (URISyntaxException e) {
            throw new FetchFault(FetchFlaw.BAD_REDIRECT, from.getHost(), "");
        }
        boolean weaker =
                "https".equalsIgnoreCase(from.getScheme())
                        && "http".equalsIgnoreCase(to.getScheme());
        if (weaker || to.getHost() == null) {
            throw new FetchFault(
                    FetchFlaw.BAD_REDIRECT, from.getHost(), weaker ? "https → http" : "");
        }
        return to;
    }
}
