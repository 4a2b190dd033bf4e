/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import java.net.URL;

/**
 * HanLP reads its dictionaries from its jar only while nothing points it elsewhere. What points it
 * elsewhere is refused here, with a remedy; HanLP itself would fail later, in a static initialiser.
 */
final class HanlpHome {

    private HanlpHome() {}

    static void check() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            loader = HanlpHome.class.getClassLoader();
        }
        check(loader.getResource("hanlp.properties"), System.getenv("HANLP_ROOT"));
    }

    static void check(URL properties, String root) {
        if (properties != null) {
            throw new IllegalStateException(
                    "HanLP would look for its dictionaries where "
                            + properties
                            + " says instead of in its jar; take that file off the class path.");
        }
        if (root != null) {
            throw new IllegalStateException(
                    "HanLP would look for its dictionaries in HANLP_ROOT="
                            + root
                            + " instead of in its jar; unset that variable.");
        }
    }
}
