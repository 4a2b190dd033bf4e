/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Rows of a workbook, read as a stream: a million rows do not stand in memory. */
final class XlsxRows {
    private XlsxRows() {}

    static void read(Path file, RowSink sink) throws IOException {
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(container);
            // Pinyin beside characters is no text of the cell.
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
            boolean from1904 = Dates1904.of(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    sink.sheet(sheets.getSheetName());
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(
                            new SheetHandler(reader.getStylesTable(), strings, from1904, sink));
                    parser.parse(new InputSource(xml));
                }
            }
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw damaged(e);
        } catch (IOException e) {
            if (isUnreasonable(e)) {
                throw damaged(e);
            }
            throw e;
        }
    }

    /** The reader has no kind of exception for what would fill the memory when unpacked. */
    private static boolean isUnreasonable(IOException e) {
        return e.getMessage() != null && e.getMessage().startsWith("Zip bomb");
    }

    private static UnreadableFileException damaged(Exception e) {
        return new UnreadableFileException("工作簿已损坏、不是 .xlsx，或压缩得不合常理；请用电子表格打开后另存为 .xlsx", e);
    }
}
