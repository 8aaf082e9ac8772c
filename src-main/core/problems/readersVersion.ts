/** Of what is recognised in files. One more says of remembered corrections that the file might be read better by now. */
export const readersVersion = 2;
