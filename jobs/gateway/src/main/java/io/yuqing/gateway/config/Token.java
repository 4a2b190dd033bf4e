/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * One who may send. The file knows the hash only.
 *
 * @param name in logs, metrics and answers
 * @param sha256 of the token
 * @param platforms codes it may speak for
 * @param everyPlatform whether it may speak for any
 */
public record Token(
        String name,
        byte[] sha256,
        Set<String> platforms,
        boolean everyPlatform,
        int linesPerSecond) {

    public Token {
        sha256 = sha256.clone();
        platforms = Set.copyOf(platforms);
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    /** Whether it may send items of this platform. */
    public boolean speaksFor(String code) {
        return everyPlatform || platforms.contains(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token
                && name.equals(token.name)
                && Arrays.equals(sha256, token.sha256)
                && platforms.equals(token.platforms)
                && everyPlatform == token.everyPlatform
                && linesPerSecond == token.linesPerSecond;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(sha256));
    }

    @Override
    public String toString() {
        return "Token[" + name + "]";
    }
}
