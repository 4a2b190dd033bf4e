/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/** The list of platforms that the jobs know too. */
public interface KnownPlatforms {
    /** The code of a platform, however its name is written; {@code ""} for none. */
    String code(String written);

    /** The code of the platform that has this address of a post; {@code ""} if none says so. */
    String at(String address);

    /** The id of the post at an address of a platform; {@code ""} if the address does not say. */
    String post(String code, String address);

    /** The usual channel of a platform; {@code ""} if it is not known. */
    String channel(String code);
}
