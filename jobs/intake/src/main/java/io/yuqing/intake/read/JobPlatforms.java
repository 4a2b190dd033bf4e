/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.KnownPlatforms;
import io.yuqing.domain.origin.Platforms;

/** The platforms of the jobs. */
record JobPlatforms(Platforms platforms) implements KnownPlatforms {
    @Override
    public String code(String written) {
        return platforms.code(written);
    }

    @Override
    public String at(String address) {
        return address.isEmpty() ? "" : platforms.at(address);
    }

    @Override
    public String post(String code, String address) {
        String id = platforms.postAt(code, address);
        return id == null ? "" : id;
    }

    @Override
    public String channel(String code) {
        return platforms.channel(code);
    }
}
