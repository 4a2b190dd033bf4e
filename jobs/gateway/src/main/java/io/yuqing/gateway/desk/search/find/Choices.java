/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import java.util.List;

/**
 * The platforms that items came from and the topics that are watched.
 *
 * @param platforms by name
 * @param topics by name
 */
public record Choices(List<Choice> platforms, List<Choice> topics) {
    /** What a platform is called; its code if it has no name. */
    public String platform(String code) {
        return platforms.stream()
                .filter(platform -> platform.code().equals(code))
                .findFirst()
                .map(Choice::word)
                .orElse(code);
    }
}
