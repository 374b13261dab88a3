/* Lines of a table cut into cells, where each row is as wide as the table and its quotes pair up.

   The compiled half of splitting.py: what it answers is what Python's csv module makes of the text, strictly read. It stops
   at all that takes a closer look: rows of another width, quotes in the middle of a cell, a row that swallowed others, line ends
   of old machines. Cells that say the same mostly are the same object: the one above, or a short one met before. */

#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const unsigned char *start; /* as it stands in the text, without the quotes around it */
    size_t length;
    int doubled;     /* whether quotes in it are written twice */
    PyObject *value; /* borrowed from the list of cells */
} Cell;

typedef struct {
    const unsigned char *at, *end; /* Python ends its bytes with a zero, at which `ends` stops a cell, too */
    unsigned char separator;
    int quote;               /* -1 where nothing is quoted */
    unsigned char ends[256]; /* whether a cell may end at such a byte */
} Text;

enum { DONE, ODD, UNFINISHED, FAILED };
enum { MET_BITS = 9, MET = 1 << MET_BITS, SHORT = 64 }; /* cells that are remembered, bytes of one at the most */

/* Read the cell that begins here and stop behind it: at a separator, at a line end or at the end of the text. */
static int next_cell(Text *text, Cell *cell)
{
    const unsigned char *at = text->at, *end = text->end;
    cell->doubled = 0;
    if (at < end && *at == text->quote) {
        const unsigned char *close = ++at;
        while ((close = memchr(close, text->quote, (size_t)(end - close))) && close + 1 < end && close[1] == text->quote)
            cell->doubled = 1, close += 2;
        if (close == NULL) return UNFINISHED;
        cell->start = at, cell->length = (size_t)(close - at);
        text->at = at = close + 1;
        return at == end || *at == text->separator || *at == '\n' || *at == '\r' ? DONE : ODD;
    }
    cell->start = at;
    for (;; at++) { /* one question a byte, for nearly all of them */
        while (!text->ends[*at]) at++;
        if (at == end || *at != '\0' || text->separator == '\0') break;
    }
    cell->length = (size_t)(at - cell->start), text->at = at;
    return DONE;
}

/* Pass a line end, if there is one; ODD at a carriage return that stands alone within the text. */
static int over_line_end(Text *text)
{
    if (text->at < text->end && *text->at == '\r') {
        text->at++;
        if (text->at < text->end && *text->at != '\n') return ODD;
    }
    if (text->at < text->end) text->at++; /* the line feed */
    return DONE;
}

/* Cells that are being read go by value, as registers: written and read again at once, in another width, they cost a stall. */
static PyObject *value_of(Cell cell, int quote)
{
    if (!cell.doubled) return PyUnicode_FromStringAndSize((const char *)cell.start, (Py_ssize_t)cell.length);
    char *plain = PyMem_Malloc(cell.length);
    if (plain == NULL) return PyErr_NoMemory();
    Py_ssize_t length = 0;
    for (size_t at = 0; at < cell.length; at++) {
        plain[length++] = (char)cell.start[at];
        at += cell.start[at] == quote; /* the second of two */
    }
    PyObject *value = PyUnicode_FromStringAndSize(plain, length);
    PyMem_Free(plain);
    return value;
}

static int says_same(Cell one, const Cell *other)
{
    return other->value != NULL && one.length == other->length && one.doubled == other->doubled &&
           memcmp(one.start, other->start, one.length) == 0;
}

/* Where a short cell is looked for among those that were met: what matters is that equal ones come to the same place. */
static size_t place_of(Cell cell)
{
    uint64_t head = 0, tail = 0;
    memcpy(&head, cell.start, cell.length < 8 ? cell.length : 8);
    if (cell.length > 8) memcpy(&tail, cell.start + cell.length - 8, 8);
    uint64_t mixed = (head ^ cell.length) * 0x9e3779b97f4a7c15u ^ tail * 0xd6e8feb86659fd93u;
    return (size_t)((mixed ^ (mixed >> 29)) * 0x9e3779b97f4a7c15u >> (64 - MET_BITS));
}

/* Put a cell into the list, in which all are empty so far. `above` are the last cells of each column, `met` some others. */
static int keep(PyObject *cells, Py_ssize_t place, Cell cell, Cell *above, Cell *met, int quote)
{
    if (cell.length == 0) return DONE;
    int again = says_same(cell, above);
    Cell *known = again || cell.length > SHORT ? above : met + place_of(cell);
    cell.value = again || says_same(cell, known) ? Py_NewRef(known->value) : value_of(cell, quote);
    if (cell.value == NULL) return FAILED;
    PyObject *value = cell.value;
    *known = cell;
    *above = cell;
    return PyList_SetItem(cells, place, value) < 0 ? FAILED : DONE;
}

static Py_ssize_t count_of(const unsigned char *at, const unsigned char *end, int wanted)
{
    Py_ssize_t count = 0;
    while ((at = memchr(at, wanted, (size_t)(end - at))) != NULL) count++, at++;
    return count;
}

/* The lines of a row that was read; 0 where it may be several rows, or lines end in more than one way. */
static Py_ssize_t lines_of(const unsigned char *start, const Text *text, Py_ssize_t width)
{
    Py_ssize_t lines = count_of(start, text->at, '\n') + (text->at[-1] != '\n');
    for (const unsigned char *at = start; (at = memchr(at, '\r', (size_t)(text->at - at))) != NULL; at++)
        if (at + 1 == text->at ? at + 1 != text->end : at[1] != '\n') return 0;
    if (lines == 1) return 1;
    /* A quote that is never closed swallows rows, and most of their separators are then in its cell. */
    return width > 2 && count_of(start, text->at, text->separator) >= (width - 1) * lines ? 0 : lines;
}

static int append(PyObject *list, Py_ssize_t number)
{
    PyObject *object = PyLong_FromSsize_t(number);
    int failed = object == NULL || PyList_Append(list, object) < 0;
    Py_XDECREF(object);
    return failed ? FAILED : DONE;
}

typedef struct {
    Py_ssize_t most, width, count; /* rows at the most, cells of each, rows that were read */
    Py_ssize_t lines;              /* of the rows that were read */
    int torn;                      /* whether any row has several lines */
    const char *kept;              /* for each column whether its cells are; NULL where all are */
    Py_ssize_t keeps;              /* cells of each row that are */
    PyObject *cells, *bounds, *ends;
} Rows;

/* Read the cells of the row that begins here, and pass its end. */
static int read_row(Text *text, Rows *rows, Cell *above, Cell *met)
{
    Py_ssize_t place = rows->count * rows->keeps;
    for (Py_ssize_t column = 0;; column++) {
        Cell cell;
        int found = next_cell(text, &cell);
        if (found != DONE) return found;
        if (column == rows->width) return ODD;
        if ((rows->kept == NULL || rows->kept[column]) &&
            keep(rows->cells, place++, cell, above + column, met, text->quote) != DONE)
            return FAILED;
        if (text->at == text->end || *text->at != text->separator)
            return column + 1 == rows->width ? over_line_end(text) : ODD;
        text->at++;
    }
}

/* Read rows as long as there are any that need no closer look. */
static int read_rows(Text *text, Rows *rows, Cell *above, Cell *met)
{
    const unsigned char *first = text->at;
    while (text->at < text->end && rows->count < rows->most) {
        const unsigned char *start = text->at;
        int found = read_row(text, rows, above, met);
        Py_ssize_t lines = found == DONE ? lines_of(start, text, rows->width) : 0;
        if (found == DONE && lines == 0) found = ODD;
        if (found != DONE) {
            text->at = start;
            return found;
        }
        rows->torn |= lines > 1, rows->lines += lines;
        if (append(rows->bounds, text->at - first) != DONE || append(rows->ends, rows->lines) != DONE) return FAILED;
        rows->count++;
    }
    return DONE;
}

static PyObject *empty_cells(Py_ssize_t count)
{
    PyObject *one = Py_BuildValue("[s]", ""), *cells = one ? PySequence_Repeat(one, count) : NULL;
    Py_XDECREF(one);
    return cells;
}

static PyObject *answer_of(const Rows *rows)
{
    Py_ssize_t size = rows->most * rows->keeps;
    if (PyList_SetSlice(rows->cells, rows->count * rows->keeps, size, NULL) < 0) return NULL;
    return Py_BuildValue("(OOO)", rows->cells, rows->bounds, rows->torn ? rows->ends : Py_None);
}

static PyObject *cut(PyObject *module, PyObject *args)
{
    char *given, *kept = NULL;
    Py_ssize_t length, place, most, width, columns = 0;
    int separator, quote;
    if (!PyArg_ParseTuple(args, "y#nnnCi|y#", &given, &length, &place, &most, &width, &separator, &quote, &kept, &columns))
        return NULL;
    if (separator > 127 || quote > 127 || place < 0 || place > length || most < 1) Py_RETURN_NONE;
    if (place == length) return Py_BuildValue("([][i]O)", 0, Py_None);
    if (width < 2 || width > length - place + 1) Py_RETURN_NONE; /* no row is as wide */
    if (kept != NULL && columns != width) Py_RETURN_NONE;
    if (most > (length - place) / width + 1) most = (length - place) / width + 1; /* a cell takes a byte, with its end */
    const unsigned char *bytes = (const unsigned char *)given;
    Text text = {bytes + place, bytes + length, (unsigned char)separator, quote, {0}};
    text.ends[separator] = text.ends['\n'] = text.ends['\r'] = text.ends['\0'] = 1;
    Rows rows = {.most = most, .width = width, .kept = kept, .keeps = kept == NULL ? width : 0};
    for (Py_ssize_t column = 0; column < columns; column++) rows.keeps += kept[column] != 0;
    Cell *above = PyMem_Calloc((size_t)width + MET, sizeof(Cell));
    if (above == NULL) return PyErr_NoMemory();
    rows.cells = empty_cells(most * rows.keeps), rows.bounds = PyList_New(0), rows.ends = PyList_New(0);
    PyObject *answer = NULL;
    if (rows.cells && rows.bounds && rows.ends && append(rows.bounds, 0) == DONE) {
        int found = read_rows(&text, &rows, above, above + width);
        if (found == ODD && rows.count == 0)
            answer = Py_NewRef(Py_None);
        else if (found != FAILED)
            answer = answer_of(&rows);
    }
    PyMem_Free(above);
    Py_XDECREF(rows.cells);
    Py_XDECREF(rows.bounds);
    Py_XDECREF(rows.ends);
    return answer;
}

static PyMethodDef methods[] = {
    {"cut", cut, METH_VARARGS, "The cells of some rows of a text, and where these stand."},
    {NULL, NULL, 0, NULL},
};

static int begin(PyObject *module)
{
    return PyModule_AddIntConstant(module, "VERSION", 2); /* as in splitting.py: raised with every change of what is done */
}

static PyModuleDef_Slot steps[] = {{Py_mod_exec, begin}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "cell_cut", NULL, 0, methods, steps, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_cell_cut(void) { return PyModuleDef_Init(&module); }
