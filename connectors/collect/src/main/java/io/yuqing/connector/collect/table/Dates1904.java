/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Whether a workbook counts its days from 1904, as old ones of Macintosh do. */
final class Dates1904 {
    private Dates1904() {}

    static boolean of(XSSFReader book) throws IOException, InvalidFormatException, SAXException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        try (InputStream xml = book.getWorkbookData()) {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("workbookPr")) {
                    String flag = reader.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new SAXException(e);
        }
    }
}
