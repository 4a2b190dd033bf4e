/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.login;

import io.yuqing.domain.privacy.PrivacyKey;
import java.util.Optional;

/**
 * How people log in to the desk.
 *
 * @param sessionKey behind the cookies and what forms send back
 * @param reached how browsers speak to the gateway
 * @param signOn empty: by password only
 */
public record LoginSettings(
        PrivacyKey sessionKey, Reached reached, Optional<SignOnSettings> signOn) {
    /** By which way a browser comes. */
    public enum Reached {
        /** Plain HTTP from this machine. */
        HERE,
        /** TLS of the gateway. */
        TLS,
        /** TLS of a proxy, which says how it was called and from where. */
        PROXY
    }
}
