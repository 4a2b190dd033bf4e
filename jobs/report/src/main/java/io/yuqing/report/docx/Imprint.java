/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/** What a file says about itself: title and time of the report, and nobody's name. */
final class Imprint {
    private Imprint() {}

    static void set(POIXMLProperties properties, String title, long at) {
        Optional<Date> time = Optional.of(new Date(at));
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(title.isEmpty() ? Optional.empty() : Optional.of(title));
        core.setCreatorProperty(Optional.empty());
        core.setLastModifiedByProperty(Optional.empty());
        core.setCreatedProperty(time);
        core.setModifiedProperty(time);
        properties.getExtendedProperties().setApplication("yuqing");
    }
}
