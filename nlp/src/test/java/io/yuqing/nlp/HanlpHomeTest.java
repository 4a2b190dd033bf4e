/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URL;
import org.junit.jupiter.api.Test;

class HanlpHomeTest {

    @Test
    void nothingOnThisClassPathHidesTheDictionaries() {
        assertThatCode(HanlpHome::check).doesNotThrowAnyException();
    }

    @Test
    void aPropertiesFileIsNamedWithItsRemedy() throws MalformedURLException {
        URL properties = new URL("file:/somewhere/hanlp.properties");

        assertThatThrownBy(() -> HanlpHome.check(properties, null))
                .hasMessage(
                        "HanLP would look for its dictionaries where file:/somewhere/hanlp.properties"
                                + " says instead of in its jar; take that file off the class path.");
    }

    @Test
    void aRootInTheEnvironmentIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> HanlpHome.check(null, "/opt/hanlp"))
                .hasMessageContaining("HANLP_ROOT=/opt/hanlp")
                .hasMessageContaining("unset that variable");
    }
}
