/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The platforms a county knows. What is not among them keeps its name in normal form, but is
 * counted as {@link #OTHER}: names come from outside and have no end, counts by name must have one.
 * Immutable.
 */
public final class Platforms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Under which unknown platforms are counted. */
    public static final String OTHER = "other";

    /** Nothing is known: names stand for themselves, and each is counted. */
    public static final Platforms NONE = new Platforms(List.of());

    private final HashMap<String, Platform> byName = new HashMap<>();

    Platforms(List<Platform> platforms) {
        for (Platform platform : platforms) {
            for (String name : platform.names()) {
                byName.put(name, platform);
            }
        }
    }

    /** The code of a platform, however its name is written; empty for none. */
    public String code(String written) {
        String name = PlatformName.normal(written);
        Platform known = byName.get(name);
        return known == null ? name : known.code();
    }

    /** Under which name the platform of this code is counted. */
    public String counted(String code) {
        return byName.isEmpty() || byName.containsKey(code) ? code : OTHER;
    }

    /** The channel of a platform's comments; empty if it is not known. */
    public String channel(String code) {
        Platform known = byName.get(code);
        return known == null ? "" : known.channel();
    }

    /** The id of the post at an address of a platform; null if the address does not say. */
    public String postAt(String code, String address) {
        Platform known = byName.get(code);
        return known == null || address == null ? null : known.postAt(address);
    }

    /** The code of the platform that has this address of a post; empty if none says so. */
    public String at(String address) {
        return byName.values().stream()
                .filter(platform -> platform.postAt(address) != null)
                .map(Platform::code)
                .min(String::compareTo)
                .orElse("");
    }

    /** What is stored of an item's id: unique among all platforms. */
    public static String id(String code, String idOnPlatform) {
        return code + PlatformName.SEPARATOR + idOnPlatform;
    }

    /** The id that the platform itself gave, of what {@link #id} made; anything else as it is. */
    public static String idOnPlatform(String code, String id) {
        String opening = code + PlatformName.SEPARATOR;
        return id.startsWith(opening) ? id.substring(opening.length()) : id;
    }

    /** Codes by each name that stands for one. */
    public Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        byName.forEach((name, platform) -> codes.put(name, platform.code()));
        return codes;
    }
}
