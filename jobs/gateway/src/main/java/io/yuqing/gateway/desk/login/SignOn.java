/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.SignOnSettings;
import io.yuqing.wire.account.Account;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whom the office's single sign-on names, if it is the one that says so. */
final class SignOn {
    private final SignOnSettings settings;

    SignOn(SignOnSettings settings) {
        this.settings = settings;
    }

    /**
     * The name of an account that need not be there; empty if nobody is named by a proxy of ours.
     */
    Optional<String> account(Context request) {
        List<String> named = Collections.list(request.req().getHeaders(settings.header()));
        // Of two one may be of the browser, which the proxy did not take out.
        if (named.size() != 1 || !isProxy(request.req().getRemoteAddr())) {
            return Optional.empty();
        }
        String who = text(named.get(0)).strip();
        return Optional.of(settings.accounts().getOrDefault(who, Account.name(who)))
                .filter(Account::isName);
    }

    private boolean isProxy(String address) {
        try {
            // Of numbers nothing is looked up.
            return settings.proxies().contains(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Headers are bytes that the server took for Latin letters. */
    private static String text(String header) {
        return header.chars().allMatch(each -> each < 256)
                ? new String(header.getBytes(ISO_8859_1), UTF_8)
                : header;
    }
}
